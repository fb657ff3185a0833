/**
 * Invoices: issued with a number, paid once, printed.
 *
 * <pre>
 *   lines, grant ─► Invoicing.issue ─► open ─┬─► paid           provider or user, and credits ─► platform:revenue:subscriptions
 *                                            ├─► void           nothing happens of it
 *                                            └─► uncollectible
 *   paid ─► CreditNotes: to the credit, or back the way it was paid
 * </pre>
 */
package io.astratrade.financial.invoice;
