/**
 * Rules of compliance.
 *
 * <pre>
 * Movement ──┐
 * Pattern ───┴─► ComplianceRules ─► Finding: Reason ─► ComplianceRecord: open ─► cleared, confirmed
 * Tier ─────────► ComplianceRules.allows
 * </pre>
 */
package io.astratrade.financial.compliance.domain;
