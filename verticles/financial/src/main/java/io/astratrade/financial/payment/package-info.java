/**
 * Payments: words and promises. What carries them out lies beside it.
 *
 * <pre>
 *  api ──► engine.CardPayments   begin: a row, in the caller's transaction
 *              │                 execute: claim ─► provider ─► settle { state, PaymentEffects, events } in ONE transaction
 *              │                 what is due and not settled: engine.SettleDue, each second, by one instance
 *              ├─ withdrawal     hold ─► WithdrawalCheck ─► payout ─► capture, or release
 *              ├─ dispute        hold what is there ─► won: release; lost: capture, the platform pays the rest
 *              └─ inbound        what the provider says by itself: polled, or by webhook; once each
 *
 *  pending ─► processing ─► succeeded        A payment's id is its key at the provider. After a crash the provider is asked
 *     │          │   ▲  └──► failed          for that key: it has the charge, or it is asked to charge again, or, when too
 *     └──────────┴► requires_action ─► both  late, to bar the key. So it ends in one charge or in none.
 * </pre>
 */
package io.astratrade.financial.payment;
