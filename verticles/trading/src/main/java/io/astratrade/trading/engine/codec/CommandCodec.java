package io.astratrade.trading.engine.codec;

import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.Command.CancelAll;
import io.astratrade.trading.engine.command.Command.CancelOrder;
import io.astratrade.trading.engine.command.Command.ClosePosition;
import io.astratrade.trading.engine.command.Command.Configure;
import io.astratrade.trading.engine.command.Command.MarketTick;
import io.astratrade.trading.engine.command.Command.PlaceOrder;
import io.astratrade.trading.engine.command.Command.SetPlanLimit;
import io.astratrade.trading.engine.command.EngineRevision;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Commands as the journal keeps them; rows of every version since the first can be read. */
public final class CommandCodec {
    static final byte VERSION = 3;
    /** Without what plans allow. */
    private static final byte WITHOUT_PLANS = 2;
    /** And without the engine's revision. */
    private static final byte WITHOUT_REVISION = 1;

    private static final byte PLACE = 1;
    private static final byte CANCEL = 2;
    private static final byte CANCEL_ALL = 3;
    private static final byte CLOSE = 4;
    private static final byte TICK = 5;
    private static final byte CONFIGURE = 6;
    private static final byte PLAN = 7;

    private CommandCodec() {}

    public static byte[] encode(List<Command> commands) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 + commands.size() * 80);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(commands.size());
            for (Command command : commands) {
                write(command, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are not what {@link #encode} made */
    public static List<Command> decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte version = in.readByte();
            if (version != VERSION && version != WITHOUT_PLANS && version != WITHOUT_REVISION) {
                throw new IllegalArgumentException("Commands of the unknown version " + version);
            }
            int count = in.readInt();
            List<Command> commands = new ArrayList<>(Math.min(Math.max(0, count), bytes.length));
            for (int i = 0; i < count; i++) {
                commands.add(read(in, version));
            }
            return commands;
        } catch (IOException e) {
            throw new IllegalArgumentException("Commands are cut off", e);
        }
    }

    private static void write(Command command, DataOutputStream out) throws IOException {
        if (command instanceof PlaceOrder order) {
            head(out, PLACE, command, order.user());
            place(order, out);
        } else if (command instanceof MarketTick tick) {
            out.writeByte(TICK);
            out.writeLong(tick.timeMicros());
            out.writeInt(tick.instrument());
            out.writeLong(tick.referencePrice());
        } else if (command instanceof CancelOrder cancel) {
            head(out, CANCEL, command, cancel.user());
            uuid(out, cancel.order());
        } else if (command instanceof CancelAll all) {
            head(out, CANCEL_ALL, command, all.user());
            out.writeInt(all.instrument());
        } else if (command instanceof ClosePosition close) {
            head(out, CLOSE, command, close.user());
            out.writeInt(close.instrument());
        } else if (command instanceof SetPlanLimit limit) {
            head(out, PLAN, command, limit.user());
            out.writeInt(limit.tradesPerDay());
        } else if (command instanceof Configure configure) {
            out.writeByte(CONFIGURE);
            out.writeLong(configure.timeMicros());
            out.writeInt(configure.revision().number());
            RulesCodec.write(configure.rules(), configure.instruments(), out);
        }
    }

    private static void head(DataOutputStream out, byte kind, Command command, UUID user) throws IOException {
        out.writeByte(kind);
        out.writeLong(command.timeMicros());
        uuid(out, user);
    }

    private static void place(PlaceOrder order, DataOutputStream out) throws IOException {
        out.writeInt(order.instrument());
        out.writeByte(WireCodes.of(order.side()));
        out.writeByte(WireCodes.of(order.type()));
        out.writeByte(WireCodes.of(order.timeInForce()));
        out.writeLong(order.quantity());
        out.writeLong(order.limitPrice());
        text(out, order.clientOrderId());
        text(out, order.idempotencyKey());
        out.writeLong(order.requestHash());
    }

    private static Command read(DataInputStream in, byte version) throws IOException {
        byte kind = in.readByte();
        long time = in.readLong();
        return switch (kind) {
            case PLACE -> placed(time, uuid(in), in);
            case CANCEL -> new CancelOrder(time, uuid(in), uuid(in));
            case CANCEL_ALL -> new CancelAll(time, uuid(in), in.readInt());
            case CLOSE -> new ClosePosition(time, uuid(in), in.readInt());
            case PLAN -> new SetPlanLimit(time, uuid(in), in.readInt());
            case TICK -> new MarketTick(time, in.readInt(), in.readLong());
            case CONFIGURE ->
                new Configure(
                        time,
                        version == WITHOUT_REVISION ? EngineRevision.FIRST : EngineRevision.numbered(in.readInt()),
                        RulesCodec.rules(in),
                        RulesCodec.instruments(in));
            default -> throw new IllegalArgumentException("No command of kind " + kind);
        };
    }

    private static Command placed(long time, UUID user, DataInputStream in) throws IOException {
        return new PlaceOrder(
                time,
                user,
                in.readInt(),
                WireCodes.side(in.readByte()),
                WireCodes.type(in.readByte()),
                WireCodes.timeInForce(in.readByte()),
                in.readLong(),
                in.readLong(),
                text(in),
                text(in),
                in.readLong());
    }

    static void uuid(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    static UUID uuid(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    static void text(DataOutputStream out, String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    static String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
