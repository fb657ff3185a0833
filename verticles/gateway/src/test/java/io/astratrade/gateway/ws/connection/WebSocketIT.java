package io.astratrade.gateway.ws.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.event.Liquidity;
import io.astratrade.codec.event.OrderSide;
import io.astratrade.codec.event.UserEvent.SessionEnded;
import io.astratrade.gateway.GatewayRig;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WebSocketIT extends LiveSocketTests {
    /** Long enough to send another token before, even on a machine that stands still for a while. */
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(13);

    @Test
    void aTickerStartsWithASnapshotAndGoesOnWithConsecutiveUpdates() {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        socket.subscribe("ticker:BTC-USD");
        JsonObject snapshot = socket.nextOf("ticker:BTC-USD");
        assertThat(snapshot.getString("type")).isEqualTo("snapshot");
        assertThat(snapshot.getLong("seq")).isEqualTo(1);
        assertThat(Instant.parse(snapshot.getString("ts"))).isBetween(begun, Instant.now());
        assertThat(snapshot.getJsonObject("data").getString("symbol")).isEqualTo("BTC-USD");
        for (long seq = 2; seq < 6; seq++) {
            String last = Long.toString(EXCHANGE.price.incrementAndGet());
            JsonObject update = socket.nextOf("ticker:BTC-USD");
            assertThat(update.getString("type")).isEqualTo("update");
            assertThat(update.getLong("seq")).isEqualTo(seq);
            assertThat(update.getJsonObject("data").getString("last")).isEqualTo(last);
        }
    }

    @Test
    void nothingIsSentWhenNothingChangesAndNothingIsAskedWhenNobodyListens() throws InterruptedException {
        socket.subscribe("ticker:BTC-USD");
        TestSocket other = another();
        other.subscribe("ticker:ETH-USD");
        socket.nextOf("ticker:BTC-USD");
        other.nextOf("ticker:ETH-USD");
        long begun = System.nanoTime();
        int before = EXCHANGE.tickerReads.get();
        GatewayRig.eventually().until(() -> EXCHANGE.tickerReads.get() - before >= 40);
        int asked = EXCHANGE.tickerReads.get() - before;
        long periods = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 50;
        assertThat((long) asked).as("one question for both").isLessThanOrEqualTo(periods * 3 / 2);
        socket.hasNothingToRead();
        other.hasNothingToRead();

        opened.forEach(TestSocket::close);
        GatewayRig.eventually().until(() -> gateway.metric("astra.gateway.ws.subscriptions") == 0);
        int after = EXCHANGE.tickerReads.get();
        Thread.sleep(300);
        assertThat(EXCHANGE.tickerReads.get() - after).isLessThanOrEqualTo(1);
    }

    @Test
    void aLeaderboardIsShownAndUpdated() {
        socket.subscribe("leaderboard:xp:daily", "leaderboard:xp:all-time");
        assertThat(socket.nextOf("leaderboard:xp:all-time")
                        .getJsonObject("data")
                        .getString("period"))
                .isEqualTo("all-time");
        long top = EXCHANGE.price.incrementAndGet();
        JsonObject update = socket.next(frame -> "update".equals(frame.getString("type")));
        assertThat(update.getJsonObject("data").getLong("top")).isEqualTo(top);
    }

    @Test
    void tradesAreShownOnceAndWithoutNames() {
        socket.subscribe("trades:BTC-USD");
        assertThat(socket.nextOf("trades:BTC-USD").encode()).contains("snapshot", "earlier");
        Instant now = Instant.now();
        String match = EventIds.next();
        String resting = EventIds.next();
        gateway.publish(List.of(
                Exchange.fill("alice", match, OrderSide.BUY, Liquidity.TAKER, now),
                Exchange.fill("carol", resting, OrderSide.SELL, Liquidity.MAKER, now),
                Exchange.fill("bob", match, OrderSide.SELL, Liquidity.MAKER, now),
                Exchange.fill("dave")));
        JsonObject first = socket.nextOf("trades:BTC-USD");
        assertThat(first.getString("type")).isEqualTo("update");
        assertThat(first.getJsonObject("data").fieldNames())
                .containsExactlyInAnyOrder("id", "symbol", "side", "quantity", "price", "executed_at");
        assertThat(first.getJsonObject("data").getString("id")).isEqualTo(match);
        JsonObject second = socket.nextOf("trades:BTC-USD");
        assertThat(second.getLong("seq")).isEqualTo(3);
        assertThat(second.getJsonObject("data").getString("id")).isEqualTo(resting);
        assertThat(second.getJsonObject("data").getString("side"))
                .as("of who took what rested")
                .isEqualTo("buy");
        JsonObject third = socket.nextOf("trades:BTC-USD");
        assertThat(third.getJsonObject("data").getString("id")).isNotIn(match, resting);
        assertThat(first.encode() + second.encode() + third.encode()).doesNotContain("alice", "bob", "carol", "dave");
    }

    @Test
    void ordersAreShownToTheirOwnerOnly() {
        String token = TestTokens.accessToken("owner");
        socket.authenticate(token);
        assertThat(socket.nextOp("authenticated").getString("expires_at")).isNotNull();
        socket.subscribe("orders");
        JsonObject snapshot = socket.nextOf("orders");
        assertThat(snapshot.getJsonObject("data").encode()).contains("open-1", "Bearer " + token);

        TestSocket stranger = another();
        stranger.authenticate(TestTokens.accessToken("stranger"));
        stranger.subscribe("orders");
        stranger.nextOf("orders");

        gateway.publish(List.of(Exchange.accepted("owner", "o-1"), Exchange.fill("owner")));
        JsonObject accepted = socket.nextOf("orders");
        assertThat(accepted.getLong("seq")).isEqualTo(2);
        assertThat(accepted.getJsonObject("data").getString("event")).isEqualTo("order_accepted");
        assertThat(accepted.getJsonObject("data").getString("id")).isEqualTo("o-1");
        JsonObject filled = socket.nextOf("orders").getJsonObject("data");
        assertThat(filled.getString("event")).isEqualTo("trade_executed");
        assertThat(filled.getString("id")).isEqualTo("order-of-owner");
        assertThat(filled.fieldNames()).contains("trade_id").doesNotContain("order_id");
        stranger.hasNothingToRead();
    }

    @Test
    void whoUnsubscribesHearsNoMore() {
        socket.subscribe("ticker:BTC-USD");
        socket.nextOf("ticker:BTC-USD");
        TestSocket other = another();
        other.subscribe("ticker:BTC-USD");
        other.nextOf("ticker:BTC-USD");
        socket.unsubscribe("ticker:BTC-USD");
        socket.nextOp("unsubscribed");
        EXCHANGE.price.incrementAndGet();
        other.nextOf("ticker:BTC-USD");
        socket.hasNothingToRead();
        socket.subscribe("ticker:BTC-USD");
        JsonObject again = socket.nextOf("ticker:BTC-USD");
        assertThat(again.getString("type")).isEqualTo("snapshot");
        assertThat(again.getLong("seq")).isEqualTo(2);
    }

    @Test
    void aRevokedSessionIsClosed() {
        JsonObject claims = TestTokens.claims("leaver", "user");
        socket.authenticate(TestTokens.sign(claims));
        socket.nextOp("authenticated");
        TestSocket other = another();
        other.authenticate(TestTokens.accessToken("leaver"));
        other.nextOp("authenticated");
        gateway.publish(new SessionEnded(claims.getString("sid"), "leaver", "logout", Instant.now()));
        assertThat(socket.closeCode()).isEqualTo(4401);
        other.hasNothingToRead();

        TestSocket late = another();
        late.authenticate(TestTokens.sign(claims));
        assertThat(late.nextOp("error").getString("code")).isEqualTo("AUTH_SESSION_REVOKED");
    }

    @Test
    void anExpiredTokenClosesUnlessANewOneComesBefore() {
        long soon = Instant.now().plus(TOKEN_LIFE).getEpochSecond();
        String shortLived = TestTokens.sign(TestTokens.claims("renewer", "user").put("exp", soon));
        TestSocket renewed = another();
        for (TestSocket either : List.of(socket, renewed)) {
            either.authenticate(shortLived);
            either.nextOp("authenticated");
        }
        renewed.authenticate(TestTokens.accessToken("renewer"));
        renewed.nextOp("authenticated");
        assertThat(socket.closeCode()).isEqualTo(4401);
        assertThat(renewed.isClosed()).isFalse();
        renewed.authenticate(TestTokens.accessToken("somebody-else"));
        assertThat(renewed.nextOp("error").getString("code")).isEqualTo("WS_OTHER_USER");
    }

    @Test
    void whenTheServiceWasAwayASnapshotFollows() {
        socket.subscribe("ticker:BTC-USD");
        socket.nextOf("ticker:BTC-USD");
        EXCHANGE.status.set(503);
        try {
            assertThat(socket.nextOp("error").getString("code")).isEqualTo("WS_SOURCE_UNAVAILABLE");
        } finally {
            EXCHANGE.status.set(200);
        }
        JsonObject back = socket.nextOf("ticker:BTC-USD");
        assertThat(back.getString("type")).isEqualTo("snapshot");
        assertThat(back.getLong("seq")).isEqualTo(2);
    }
}
