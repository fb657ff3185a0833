/**
 * Exact amounts: longs in a declared scale, decimal strings outside.
 *
 * <pre>
 *  text ──► Decimal ──┬─► Money     1e-6        AmountException: no such amount
 *                     ├─► Price     1e-6   ─┐
 *                     └─► Quantity  1e-8   ─┴─► Notional
 * </pre>
 */
package io.astratrade.codec.amount;
