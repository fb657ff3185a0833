/**
 * JSON Schema (2020-12), as much of it as our contracts use, compiled into checks.
 *
 * <pre>
 *  SchemaCompiler --> SchemaCheck: TypeCheck, then what the value's kind has, then compositions
 *                        StringChecks (Formats)  NumberChecks  ChoiceChecks  ArrayChecks  ObjectChecks
 *                        CompositionChecks (allOf, anyOf, oneOf, not, if)
 *  check(value, Pointer, Findings): adds what is wrong, and stops when the findings are full
 * </pre>
 */
package io.astratrade.platform.contract.schema;
