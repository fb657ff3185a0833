package io.astratrade.trading.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.codec.format.WireName;
import io.astratrade.trading.engine.view.Fill;
import io.astratrade.trading.engine.view.OrderView;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An order as JSON, written straight to bytes: the answer of the hottest route. */
public final class OrderJson {
    private static final int USUAL_LENGTH = 1_024;
    private static final JsonFactory JSON = new JsonFactory();

    private OrderJson() {}

    public static Buffer of(OrderView order) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(null, USUAL_LENGTH);
                JsonGenerator json = JSON.createGenerator(bytes)) {
            write(order, json);
            json.flush();
            return Buffer.buffer(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OrderView order, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", order.orderId());
        json.writeStringField("client_order_id", order.clientOrderId());
        json.writeStringField("symbol", order.symbol());
        json.writeStringField("side", WireName.of(order.side()));
        json.writeStringField("type", WireName.of(order.type()));
        json.writeStringField("time_in_force", WireName.of(order.timeInForce()));
        json.writeStringField("quantity", new Quantity(order.quantity()).toString());
        json.writeStringField("limit_price", Views.orNull(order.limitPrice()));
        json.writeStringField("filled_quantity", new Quantity(order.filledQuantity()).toString());
        json.writeStringField("average_price", Views.orNull(order.averagePrice()));
        json.writeStringField("state", WireName.of(order.state()));
        json.writeStringField("created_at", Views.time(order.createdMicros()));
        json.writeArrayFieldStart("fills");
        for (Fill fill : order.fills()) {
            write(fill, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Fill fill, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("trade_id", fill.tradeId());
        json.writeStringField("quantity", new Quantity(fill.quantity()).toString());
        json.writeStringField("price", new Price(fill.price()).toString());
        json.writeStringField("fee", new Money(fill.fee()).toString());
        json.writeStringField("liquidity", fill.maker() ? "maker" : "taker");
        json.writeStringField("executed_at", Views.time(fill.timeMicros()));
        json.writeEndObject();
    }
}
