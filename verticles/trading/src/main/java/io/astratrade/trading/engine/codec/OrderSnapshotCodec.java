package io.astratrade.trading.engine.codec;

import io.astratrade.trading.engine.EngineState;
import io.astratrade.trading.engine.account.Account;
import io.astratrade.trading.engine.account.Order;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import io.astratrade.trading.engine.view.Fill;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Part of a snapshot about one order. */
final class OrderSnapshotCodec {
    private OrderSnapshotCodec() {}

    static void write(Order order, DataOutputStream out) throws IOException {
        out.writeLong(order.seq);
        out.writeUTF(order.id);
        CommandCodec.uuid(out, order.account.user);
        out.writeInt(order.instrument);
        out.writeByte(WireCodes.of(order.side));
        out.writeByte(WireCodes.of(order.type));
        out.writeByte(WireCodes.of(order.timeInForce));
        out.writeLong(order.quantity);
        out.writeLong(order.limitPrice);
        CommandCodec.text(out, order.clientOrderId);
        out.writeLong(order.createdMicros);
        out.writeLong(order.filled);
        out.writeLong(order.notional);
        out.writeLong(order.reserved);
        out.writeLong(order.closing);
        out.writeBoolean(order.cancelled);
        out.writeInt(order.fills.size());
        for (Fill fill : order.fills) {
            out.writeUTF(fill.tradeId());
            out.writeLong(fill.quantity());
            out.writeLong(fill.price());
            out.writeLong(fill.fee());
            out.writeBoolean(fill.maker());
            out.writeLong(fill.timeMicros());
        }
    }

    static Order read(EngineState state, DataInputStream in) throws IOException {
        long seq = in.readLong();
        String id = in.readUTF();
        Account account = state.account(CommandCodec.uuid(in));
        int instrument = in.readInt();
        Side side = WireCodes.side(in.readByte());
        OrderType type = WireCodes.type(in.readByte());
        TimeInForce timeInForce = WireCodes.timeInForce(in.readByte());
        long quantity = in.readLong();
        long limitPrice = in.readLong();
        String clientOrderId = CommandCodec.text(in);
        long created = in.readLong();
        Order order = new Order(
                seq,
                id,
                account,
                new Command.PlaceOrder(
                        created,
                        account.user,
                        instrument,
                        side,
                        type,
                        timeInForce,
                        quantity,
                        limitPrice,
                        clientOrderId,
                        null,
                        0));
        order.filled = in.readLong();
        order.notional = in.readLong();
        order.reserved = in.readLong();
        order.closing = in.readLong();
        order.cancelled = in.readBoolean();
        for (int n = in.readInt(); n > 0; n--) {
            order.fills.add(new Fill(
                    in.readUTF(), in.readLong(), in.readLong(), in.readLong(), in.readBoolean(), in.readLong()));
        }
        return order;
    }
}
