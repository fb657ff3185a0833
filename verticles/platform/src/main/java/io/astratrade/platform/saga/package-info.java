/**
 * Work over several services that ends whole or undone, whatever dies meanwhile.
 *
 * <pre>
 *  Sagas.start(tx, ...) ──► row { state, step, data, deadline }        in the transaction of whoever begins it
 *                              │ SagaRunner (each instance): claims with a lease, fenced by a rising number
 *                              ▼
 *   running:      step 0 ──► step 1 ──► ... ──► done
 *                   │ refused (RefusedException): undo what was done before; past the deadline: undo this step, too
 *                   ▼
 *   compensating: undo 1 ──► undo 0 ──► compensated                    retried until it succeeds
 * </pre>
 *
 * <p>A local step commits with the state, so it happens exactly once. A remote step may be called again: it passes
 * {@link io.astratrade.platform.saga.SagaRun#key} as Idempotency-Key. Undoing must bear that nothing was done.
 */
package io.astratrade.platform.saga;
