/**
 * Programs of the benchmarks.
 *
 * <pre>
 *  bench/jmh.sh    --> CodecBenchmark, EngineBenchmark   (JMH, in memory)
 *  bench/run.sh    --> XpLatency                         from an order to its XP, while wrk loads
 *  bench/ledger.sh --> LedgerUsers (tokens, ids), Sql, BareInserts (what the same PostgreSQL does without the ledger)
 * </pre>
 */
package io.astratrade.bench;
