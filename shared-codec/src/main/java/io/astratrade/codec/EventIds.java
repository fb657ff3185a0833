package io.astratrade.codec;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** UUIDv7 (RFC 9562): new ones, and ones that a replay makes again. */
public final class EventIds {
    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();
    private static final int SHARD_BITS = 12;
    private static final int LOW_COUNTER_BITS = 62;
    private static final long LOW_COUNTER_MASK = (1L << LOW_COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private EventIds() {}

    public static String next() {
        return GENERATOR.generate().toString();
    }

    /** The same id for the same time, shard (0-4095) and counter (up to 62 bits); distinct for distinct counters. */
    public static UUID deterministicUuid(long epochMillis, int shard, long counter) {
        long high = epochMillis << 16 | VERSION_7 | shard & (1 << SHARD_BITS) - 1;
        return new UUID(high, VARIANT | counter & LOW_COUNTER_MASK);
    }

    public static String deterministic(long epochMillis, int shard, long counter) {
        return deterministicUuid(epochMillis, shard, counter).toString();
    }

    /** The counter that a deterministic id carries. */
    public static long counterOf(UUID id) {
        return id.getLeastSignificantBits() & LOW_COUNTER_MASK;
    }
}
