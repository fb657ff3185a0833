/**
 * What is charged, and why: lines, terms, proration.
 *
 * <pre>
 *   Offer, AppliedCoupon, Term ──► Pricing ──► InvoiceLine* ──► Quote (credit, total) ──► Invoice
 *                                                                                           └─ Grant: what its payment buys
 * </pre>
 */
package io.astratrade.financial.invoice.domain;
