package io.astratrade.trading.engine.codec;

import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.Instrument;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rules and instruments as journal and snapshots keep them. */
final class RulesCodec {
    private RulesCodec() {}

    static void write(EngineRules rules, List<Instrument> instruments, DataOutputStream out) throws IOException {
        out.writeLong(rules.openingBalance());
        out.writeInt(rules.takerFeeBps());
        out.writeInt(rules.makerFeeBps());
        out.writeInt(rules.collarBps());
        out.writeInt(rules.tradesPerDay());
        out.writeInt(rules.ordersPerSecond());
        out.writeInt(rules.maxOpenOrders());
        out.writeInt(rules.recentOrders());
        out.writeInt(instruments.size());
        for (Instrument instrument : instruments) {
            write(instrument, out);
        }
    }

    static EngineRules rules(DataInputStream in) throws IOException {
        return new EngineRules(
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
    }

    static List<Instrument> instruments(DataInputStream in) throws IOException {
        List<Instrument> instruments = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            instruments.add(new Instrument(
                    in.readUTF(),
                    in.readUTF(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readLong()));
        }
        return instruments;
    }

    private static void write(Instrument instrument, DataOutputStream out) throws IOException {
        out.writeUTF(instrument.symbol());
        out.writeUTF(instrument.base());
        out.writeLong(instrument.referencePrice());
        out.writeLong(instrument.tick());
        out.writeLong(instrument.lot());
        out.writeLong(instrument.minNotional());
        out.writeLong(instrument.maxQuantity());
        out.writeInt(instrument.bandBps());
        out.writeInt(instrument.volatilityBps());
        out.writeInt(instrument.spreadBps());
        out.writeLong(instrument.levelQuantity());
    }
}
