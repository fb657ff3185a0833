/**
 * What other services ask of the ledger, each for its own references and holds only.
 *
 * <pre>
 * POST /ledger/transactions   PostTransaction
 * POST /holds                 CreateHold ─► GET /holds/{id} GetHold
 *                                        ├─► capture CaptureHold, in parts or whole
 *                                        └─► release ReleaseHold
 * </pre>
 */
package io.astratrade.financial.ledger.api;
