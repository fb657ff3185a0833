package io.astratrade.trading.engine.codec;

import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.EngineState;
import io.astratrade.trading.engine.book.Market;
import io.astratrade.trading.engine.command.EngineRevision;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The whole state of an engine as bytes. */
public final class EngineSnapshot {
    static final byte VERSION = 5;
    /** Without what plans allow. */
    private static final byte WITHOUT_PLANS = 4;
    /** Without the engine's revision. */
    private static final byte WITHOUT_REVISION = 3;
    /** Without what was answered to the use of a key. */
    private static final byte WITHOUT_ANSWERS = 2;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private EngineSnapshot() {}

    /** The whole state, to go on from in {@link #read}. */
    public static byte[] write(Engine engine) {
        EngineState state = engine.state();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeBoolean(state.begun);
            out.writeInt(state.revision.number());
            RulesCodec.write(state.rules, state.instruments(), out);
            out.writeLong(state.ids.counter);
            out.writeLong(state.nowMicros);
            out.writeLong(state.collectedFees);
            for (Market market : state.markets) {
                MarketSnapshotCodec.write(market, out);
            }
            AccountSnapshotCodec.write(state, out);
            for (Market market : state.markets) {
                AccountSnapshotCodec.writeBook(market.bids, out);
                AccountSnapshotCodec.writeBook(market.asks, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** The engine again; throws IllegalArgumentException when the bytes are no snapshot that this version can read. */
    public static Engine read(byte[] bytes, int shard) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte version = in.readByte();
            if (version < WITHOUT_ANSWERS || version > VERSION) {
                throw new IllegalArgumentException("A snapshot of the unknown version " + version);
            }
            boolean begun = in.readBoolean();
            EngineRevision revision =
                    version <= WITHOUT_REVISION ? EngineRevision.FIRST : EngineRevision.numbered(in.readInt());
            EngineState state = new EngineState(RulesCodec.rules(in), RulesCodec.instruments(in), shard);
            state.begun = begun;
            state.revision = revision;
            state.ids.counter = in.readLong();
            state.nowMicros = in.readLong();
            state.collectedFees = in.readLong();
            for (Market market : state.markets) {
                MarketSnapshotCodec.read(market, in);
            }
            AccountSnapshotCodec.read(state, in, version > WITHOUT_ANSWERS, version > WITHOUT_PLANS);
            for (Market market : state.markets) {
                AccountSnapshotCodec.readBook(state, market.bids, in);
                AccountSnapshotCodec.readBook(state, market.asks, in);
            }
            return new Engine(state);
        } catch (IOException e) {
            throw new IllegalArgumentException("The snapshot is cut off", e);
        }
    }

    /** The digest of everything that an engine remembers. */
    public static long hash(Engine engine) {
        return hash(write(engine));
    }

    /** The digest of a state from its bytes. */
    public static long hash(byte[] snapshot) {
        long hash = FNV_OFFSET;
        for (byte b : snapshot) {
            hash = (hash ^ b & 0xff) * FNV_PRIME;
        }
        return hash;
    }
}
