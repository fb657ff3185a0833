/**
 * The OpenAPI 3.1 document of a service, compiled once at start into checks that run on the event loop: linear in the
 * bytes of a request, without copies, and over as soon as enough findings are known.
 *
 * <pre>
 *  openapi/NAME.yaml --ContractDocument--> one self-contained document (also what /openapi.yaml serves)
 *                                               |
 *                                            Contract --- PathTable (path -> operations and path parameters)
 *                                               |
 *                                           Operation --- Parameter* (text -> value -> Check)
 *                                               |     --- Check of the body
 *                                           schema.SchemaCompiler: JSON Schema -> Check -> Findings
 * </pre>
 *
 * A keyword that no check implements fails the start: a contract never promises what nobody holds it to.
 */
package io.astratrade.platform.contract;
