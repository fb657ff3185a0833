package io.astratrade.trading.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.contract.Contract;
import io.astratrade.platform.contract.Operation;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The decoder that replaces the contract's validation on the hottest route says the same as the contract. */
class OrderDecoderTest {
    private static final Operation PLACE_ORDER =
            Contract.of("trading").operation("placeOrder").orElseThrow();

    @Property(tries = 3_000)
    void decoderAndContractAgree(@ForAll("orders") JsonObject order) {
        Findings byContract = new Findings(1);
        PLACE_ORDER.checkBody(order.getMap(), byContract);
        assertThat(decodes(order)).as(order.encode()).isEqualTo(byContract.none());
    }

    private static boolean decodes(JsonObject order) {
        try {
            OrderDecoder.decode(order.toBuffer());
            return true;
        } catch (RefusedException e) {
            assertThat(e.refusal().status()).isEqualTo(400);
            return false;
        }
    }

    @Provide
    Arbitrary<JsonObject> orders() {
        Arbitrary<Object> decimals = Arbitraries.of(
                "1",
                "0.5",
                "0",
                "-1",
                "1.",
                ".5",
                "1e3",
                "12345678901",
                "1234567890123",
                "0.123456789",
                "0.123456",
                "0.1234567",
                7,
                "");
        return Arbitraries.integers().between(0, 9).list().ofMaxSize(9).flatMap(skipped -> values(decimals)
                .map(order -> without(order, skipped)));
    }

    private static Arbitrary<JsonObject> values(Arbitrary<Object> decimals) {
        return Combinators.combine(
                        Arbitraries.of((Object) "BTC-USD", "", "x".repeat(21), 5, true),
                        Arbitraries.of((Object) "buy", "sell", "hold", "BUY", 1),
                        Arbitraries.of((Object) "market", "limit", "stop", "LIMIT"),
                        decimals,
                        decimals,
                        Arbitraries.of((Object) "gtc", "ioc", "fok", 1),
                        Arbitraries.of((Object) "mine", "", "a b", "x".repeat(65), "ok:._-9"))
                .as((symbol, side, type, quantity, price, tif, client) -> new JsonObject()
                        .put("symbol", symbol)
                        .put("side", side)
                        .put("type", type)
                        .put("quantity", quantity)
                        .put("limit_price", price)
                        .put("time_in_force", tif)
                        .put("client_order_id", client)
                        .put("surprise", 1));
    }

    /** Mostly leaves the surprise and some optional fields out, so that many orders are valid. */
    private static JsonObject without(JsonObject order, List<Integer> skipped) {
        String[] names = {
            "surprise",
            "surprise",
            "limit_price",
            "limit_price",
            "time_in_force",
            "time_in_force",
            "client_order_id",
            "surprise",
            "symbol",
            "surprise"
        };
        skipped.forEach(index -> order.remove(names[index]));
        return order;
    }
}
