/**
 * Compliance: limits by verification tier, flags, and decisions on them.
 *
 * <pre>
 * VerificationTierChanged ─► compliance_tier ──────┐
 * POST /financial/withdrawals ─► CheckWithdrawal ──┼─► ComplianceRules ─► compliance_record: open ─► cleared, confirmed
 * TransactionRecorded ─► WatchMovements ───────────┘                        │ held withdrawals          ▲
 *                                                                           └─► Withdrawals ◄─ DecideRecord
 * </pre>
 */
package io.astratrade.financial.compliance;
