package io.astratrade.bench;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventIds;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An executed trade, the event with the most fields, to and from the fields of a stream entry. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CodecBenchmark {
    private static final String TRADE = """
            {"trade_id":"01a20ce0-7c78-7000-8000-00000000000c","order_id":"01a20ce0-7c78-7000-8000-00000000000b",
            "user_id":"01a20ce0-7b3f-7123-a37e-55f58eecea1b","symbol":"BTC-USD","side":"buy","quantity":"0.001",
            "price":"59979.11","notional":"59.97911","fee":"0.05998","liquidity":"taker",
            "executed_at":"2026-11-24T09:26:08.248121Z","realized_pnl":"0.00","venue":"astra-sim","practice":true}""";

    private final Map<String, String> fields = Map.of(
            "specversion", "1.0",
            "id", EventIds.next(),
            "type", "astra.trading.tradeexecuted.v1",
            "source", "/astratrade/trading",
            "subject", "01a20ce0-7c78-7000-8000-00000000000b",
            "time", "2026-11-24T09:26:08.248121Z",
            "correlationid", "01a20ce0-7c68-7312-a92b-83daf306afc9",
            "producer", "trading@1.0.0",
            "data", TRADE);
    private final Envelope envelope = EventCodec.decode(fields);

    @Benchmark
    public EncodedEvent encode() {
        return EventCodec.encode(envelope);
    }

    @Benchmark
    public Envelope decode() {
        return EventCodec.decode(fields);
    }
}
