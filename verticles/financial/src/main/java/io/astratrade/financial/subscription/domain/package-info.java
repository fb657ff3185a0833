/**
 * The life of a subscription, pure: each step gives the next state, and the state says what is due next.
 *
 * <pre>
 *                    ┌────────────── paid ──────────────┐
 *  subscribe ─► incomplete ─► cancelled                 ▼
 *           └─► trialing ──────────────────────────► active ◄─► paused
 *                    └── unpaid ──► past_due ◄─ unpaid ─┘
 *                                   │ retries, paid ─► active
 *                                   ▼
 *                               restricted ── paid ─► active
 *                                   ▼
 *                               cancelled
 *
 *  Agenda: what is due, and when      ChangePlanner: now with proration, or at the end of the period
 *  Lifecycle: the steps               Mrr: monthly recurring revenue of a state
 * </pre>
 */
package io.astratrade.financial.subscription.domain;
