package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.engine.Outcome;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.view.OrderView;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.wire.Accepted;
import io.astratrade.trading.wire.OrderBody;
import io.astratrade.trading.wire.OrderDecoder;
import io.astratrade.trading.wire.OrderJson;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/** POST /trading/orders: the hottest route, which decodes its body itself. */
public record PlaceOrder(InstrumentTable instruments, Shards shards) implements Endpoint {
    private static final String ORDERS = "/api/v1/trading/orders/";

    @Override
    public Future<Reply> handle(Call call) {
        UUID user = call.principal().userId();
        OrderBody body = OrderDecoder.decode(call.rawBody());
        int instrument = instruments.index(body.symbol());
        String key = call.idempotencyKey().orElse(null);
        long hash = key == null ? 0 : hash(call.rawBody());
        return shards.of(user)
                .execute(
                        micros -> new Command.PlaceOrder(
                                micros,
                                user,
                                instrument,
                                body.side(),
                                body.type(),
                                body.timeInForce(),
                                body.quantity(),
                                body.limitPrice(),
                                body.clientOrderId(),
                                key,
                                hash),
                        call.cause(),
                        PlaceOrder::reply);
    }

    private static Reply reply(Outcome outcome) {
        OrderView order = Accepted.order(outcome);
        Reply reply = Reply.created(OrderJson.of(order)).with("Location", ORDERS + order.orderId());
        return outcome.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private static long hash(Buffer body) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : body.getBytes()) {
            hash = (hash ^ b & 0xff) * 0x100000001b3L;
        }
        return hash;
    }
}
