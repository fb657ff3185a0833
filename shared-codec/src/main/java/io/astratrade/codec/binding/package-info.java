/**
 * Records to and from JSON, by tables made once.
 *
 * <pre>
 *  record class ──► RecordBinding ──► FieldBinding (one per component: Getter, SnakeCase name)
 *                                         └─► FieldKind: one of Kinds
 * </pre>
 */
package io.astratrade.codec.binding;
