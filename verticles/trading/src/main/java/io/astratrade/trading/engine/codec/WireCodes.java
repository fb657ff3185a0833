package io.astratrade.trading.engine.codec;

import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;

/** Numbers that stand for choices in journal and snapshots, whatever becomes of the enums: a number is never given anew. */
final class WireCodes {
    private static final int BUY = 0;
    private static final int SELL = 1;
    private static final int MARKET = 0;
    private static final int LIMIT = 1;
    private static final int GTC = 0;
    private static final int IOC = 1;

    private WireCodes() {}

    static int of(Side side) {
        return switch (side) {
            case BUY -> BUY;
            case SELL -> SELL;
        };
    }

    static Side side(int code) {
        return switch (code) {
            case BUY -> Side.BUY;
            case SELL -> Side.SELL;
            default -> throw unknown("side", code);
        };
    }

    static int of(OrderType type) {
        return switch (type) {
            case MARKET -> MARKET;
            case LIMIT -> LIMIT;
        };
    }

    static OrderType type(int code) {
        return switch (code) {
            case MARKET -> OrderType.MARKET;
            case LIMIT -> OrderType.LIMIT;
            default -> throw unknown("order type", code);
        };
    }

    static int of(TimeInForce timeInForce) {
        return switch (timeInForce) {
            case GTC -> GTC;
            case IOC -> IOC;
        };
    }

    static TimeInForce timeInForce(int code) {
        return switch (code) {
            case GTC -> TimeInForce.GTC;
            case IOC -> TimeInForce.IOC;
            default -> throw unknown("time in force", code);
        };
    }

    private static IllegalArgumentException unknown(String what, int code) {
        return new IllegalArgumentException("No " + what + " has the code " + code);
    }
}
