/**
 * What users have to pay later invoices with.
 *
 * <pre>
 *   unused time ─► grant ─► balance ─► hold (invoice issued) ─┬─► spend (paid)   platform:credits ─► platform:revenue:subscriptions
 *                                                             └─► free (not paid)
 * </pre>
 */
package io.astratrade.financial.credit;
