/**
 * Matching and accounting of one shard: pure, deterministic, one thread.
 *
 * <pre>
 *  command ──► Engine ──► OrderDesk ──► OrderValidator
 *                 │           │ checked and reserved
 *                 │           ▼
 *                 │        Matcher ──► book      who trades with whom
 *                 │           ├──────► Settlement ──► account
 *                 │           └──────► EventRecorder ──► Outcome (events, orders, refusal) ──► caller
 *                 ▼
 *            EngineState ◄── EngineViews ──► view
 *                 ▲
 *               codec
 * </pre>
 *
 * Packages point one way: codec → engine → book → account → view → command.
 */
package io.astratrade.trading.engine;
