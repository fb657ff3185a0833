package io.astratrade.trading.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** The whole state of an engine as bytes. */
public final class EngineSnapshot {
    private static final byte VERSION = 1;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private EngineSnapshot() {}

    static byte[] write(EngineState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(state.ids.counter);
            out.writeLong(state.nowMicros);
            out.writeLong(state.collectedFees);
            for (Market market : state.markets) {
                MarketState.write(market, out);
            }
            AccountState.write(state, out);
            for (Market market : state.markets) {
                AccountState.writeBook(market.bids, out);
                AccountState.writeBook(market.asks, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The engine again, under the rules and instruments of now.
     *
     * @throws IllegalArgumentException when the bytes are no snapshot of an engine with these instruments
     */
    public static Engine read(byte[] bytes, EngineRules rules, List<Instrument> instruments, int shard) {
        EngineState state = new EngineState(rules, instruments, shard);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IllegalArgumentException("A snapshot of an unknown version");
            }
            state.ids.counter = in.readLong();
            state.nowMicros = in.readLong();
            state.collectedFees = in.readLong();
            for (Market market : state.markets) {
                MarketState.read(market, in);
            }
            AccountState.read(state, in);
            for (Market market : state.markets) {
                AccountState.readBook(state, market.bids, in);
                AccountState.readBook(state, market.asks, in);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("The snapshot is cut off", e);
        }
        return new Engine(state);
    }

    static long hash(EngineState state) {
        long hash = FNV_OFFSET;
        for (byte b : write(state)) {
            hash = (hash ^ b & 0xff) * FNV_PRIME;
        }
        return hash;
    }
}
