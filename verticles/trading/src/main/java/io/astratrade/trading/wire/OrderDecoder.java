package io.astratrade.trading.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.astratrade.codec.format.WireName;
import io.astratrade.platform.api.json.StrictJson;
import io.astratrade.platform.api.json.StrictText;
import io.astratrade.platform.contract.check.Pointer;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** Reads an order as strictly as the contract, at a fraction of its cost; OrderDecoderTest proves the two equal. */
public final class OrderDecoder {
    private static final int MAX_SYMBOL = 20;
    private static final int MAX_CLIENT_ORDER_ID = 64;

    private String symbol;
    private Side side;
    private OrderType type;
    private TimeInForce timeInForce;
    private long quantity = -1;
    private long limitPrice = -1;
    private String clientOrderId;

    private OrderDecoder() {}

    /** @throws RefusedException REQUEST_MALFORMED_JSON or REQUEST_INVALID, naming the field */
    public static OrderBody decode(Buffer body) {
        try (JsonParser parser = StrictJson.parser(body)) {
            return new OrderDecoder().read(parser);
        } catch (IOException e) {
            throw StrictJson.malformed(e);
        }
    }

    private OrderBody read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw invalid("", parser.currentToken() == null ? "the body is empty" : "must be an object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            field(name, parser);
        }
        if (parser.nextToken() != null) {
            throw ApiRefusal.REQUEST_MALFORMED_JSON.refused("There is more than one JSON value in the body");
        }
        return checked();
    }

    private void field(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "symbol" -> symbol = bounded(name, text(name, parser), MAX_SYMBOL);
            case "side" -> side = choice(name, text(name, parser), Side.class);
            case "type" -> type = choice(name, text(name, parser), OrderType.class);
            case "time_in_force" -> timeInForce = choice(name, text(name, parser), TimeInForce.class);
            case "quantity" -> quantity = Decimals.quantity("/quantity", text(name, parser));
            case "limit_price" -> limitPrice = Decimals.price("/limit_price", text(name, parser));
            case "client_order_id" -> clientOrderId = clientOrderId(text(name, parser));
            default -> throw invalid(StrictText.named(Pointer.ROOT, name).toString(), "is not a field of an order");
        }
    }

    private OrderBody checked() {
        require("symbol", symbol != null);
        require("side", side != null);
        require("type", type != null);
        require("quantity", quantity >= 0);
        if (type == OrderType.LIMIT) {
            require("limit_price", limitPrice >= 0);
        } else if (limitPrice >= 0) {
            throw invalid("/limit_price", "is only for limit orders");
        } else if (timeInForce == TimeInForce.GTC) {
            throw invalid("/time_in_force", "a market order is always ioc");
        }
        TimeInForce effective =
                timeInForce != null ? timeInForce : type == OrderType.LIMIT ? TimeInForce.GTC : TimeInForce.IOC;
        return new OrderBody(symbol, side, type, effective, quantity, Math.max(0, limitPrice), clientOrderId);
    }

    private static String text(String name, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw invalid("/" + name, "must be a string");
        }
        return StrictText.checked(Pointer.ROOT.to(name), parser.getText());
    }

    private static String bounded(String name, String text, int max) {
        if (text.isEmpty() || text.codePointCount(0, text.length()) > max) {
            throw invalid("/" + name, "must have 1 to " + max + " characters");
        }
        return text;
    }

    private static String clientOrderId(String text) {
        bounded("client_order_id", text, MAX_CLIENT_ORDER_ID);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "._:-".indexOf(c) >= 0);
            if (!plain) {
                throw invalid("/client_order_id", "may only have A-Z a-z 0-9 . _ : -");
            }
        }
        return text;
    }

    private static <E extends Enum<E>> E choice(String name, String text, Class<E> all) {
        for (E value : all.getEnumConstants()) {
            if (WireName.of(value).equals(text)) {
                return value;
            }
        }
        throw invalid("/" + name, "is not one of the values that the contract lists");
    }

    private static void require(String name, boolean present) {
        if (!present) {
            throw invalid("/" + name, "is required");
        }
    }

    private static RefusedException invalid(String pointer, String message) {
        return ApiRefusal.REQUEST_INVALID
                .refused("The order does not fit the contract: " + pointer + " " + message)
                .at(pointer, message);
    }
}
