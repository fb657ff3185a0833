package io.astratrade.trading.engine.codec;

import io.astratrade.trading.engine.book.Ladder;
import io.astratrade.trading.engine.book.Market;
import io.astratrade.trading.engine.view.MarketTrade;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Part of a snapshot about one market. */
final class MarketSnapshotCodec {
    private MarketSnapshotCodec() {}

    static void write(Market market, DataOutputStream out) throws IOException {
        out.writeUTF(market.instrument.symbol());
        out.writeLong(market.reference);
        out.writeLong(market.last);
        out.writeLong(market.day);
        out.writeLong(market.dayOpen);
        out.writeLong(market.dayHigh);
        out.writeLong(market.dayLow);
        out.writeLong(market.dayVolume);
        ladder(market.makerBids, out);
        ladder(market.makerAsks, out);
        out.writeInt(market.trades.size());
        for (MarketTrade trade : market.trades) {
            out.writeUTF(trade.id());
            out.writeByte(WireCodes.of(trade.side()));
            out.writeLong(trade.quantity());
            out.writeLong(trade.price());
            out.writeLong(trade.timeMicros());
        }
    }

    static void read(Market market, DataInputStream in) throws IOException {
        String symbol = in.readUTF();
        if (!symbol.equals(market.instrument.symbol())) {
            throw new IllegalArgumentException("The snapshot has " + symbol + " where the table of instruments has "
                    + market.instrument.symbol() + "; instruments may only be added at the end");
        }
        market.reference = in.readLong();
        market.last = in.readLong();
        market.day = in.readLong();
        market.dayOpen = in.readLong();
        market.dayHigh = in.readLong();
        market.dayLow = in.readLong();
        market.dayVolume = in.readLong();
        ladder(market.makerBids, in);
        ladder(market.makerAsks, in);
        int trades = in.readInt();
        for (int i = 0; i < trades; i++) {
            market.trades.addLast(new MarketTrade(
                    in.readUTF(), WireCodes.side(in.readByte()), in.readLong(), in.readLong(), in.readLong()));
        }
    }

    private static void ladder(Ladder ladder, DataOutputStream out) throws IOException {
        out.writeInt(ladder.first);
        for (int i = 0; i < Ladder.LEVELS; i++) {
            out.writeLong(ladder.prices[i]);
            out.writeLong(ladder.left[i]);
        }
    }

    private static void ladder(Ladder ladder, DataInputStream in) throws IOException {
        ladder.first = in.readInt();
        for (int i = 0; i < Ladder.LEVELS; i++) {
            ladder.prices[i] = in.readLong();
            ladder.left[i] = in.readLong();
        }
    }
}
