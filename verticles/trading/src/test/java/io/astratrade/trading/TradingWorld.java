package io.astratrade.trading;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventIds;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.BadToken;
import io.astratrade.testkit.Shared;
import io.astratrade.testkit.TestHttp;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The trading service, running for real; its market stands still, so that only what a test does changes anything. */
public final class TradingWorld implements AutoCloseable {
    public static final String API = "/api/v1/trading";

    private final ServiceHarness harness;

    public TradingWorld() {
        this(Map.of());
    }

    public TradingWorld(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("trading.tick", "1h");
        harness = ServiceHarness.start(all, new TradingModule());
    }

    /** Resolves the one world of all tests of this module. */
    public static final class OfAll extends Shared<TradingWorld> {
        public OfAll() {
            super(TradingWorld.class, TradingWorld::new);
        }
    }

    /** Somebody with a practice account that was never used. */
    public Trader trader() {
        return new Trader(this, EventIds.next());
    }

    /** The same user, after a restart has moved the service to another port. */
    public Trader again(Trader trader) {
        return new Trader(this, trader.userId());
    }

    /** Puts events onto their streams as other services would. */
    public void publish(Envelope... events) {
        for (Envelope event : events) {
            EncodedEvent encoded = EventCodec.encode(event);
            Request request = Request.cmd(Command.XADD).arg(encoded.stream()).arg("*");
            encoded.fields().forEach(request::arg);
            Await.result(harness.service("trading").redis().send(request));
        }
    }

    public void restart() {
        harness.restart();
    }

    public TestHttp http() {
        return harness.http("trading");
    }

    public Answer get(String path) {
        return http().get(API + path);
    }

    public RowSet<Row> sql(String query, Object... args) {
        return Await.result(harness.service("trading").database().query(query, args));
    }

    /** How many events the service has emitted so far. */
    public long eventsEmitted() {
        return harness.eventsEmitted("trading");
    }

    /** Requires that a request is refused with every kind of bad token, and that nothing happens. */
    public void onlyLetsGoodTokensIn(Function<TestHttp, Answer> request) {
        long before = eventsEmitted();
        for (BadToken bad : BadToken.ALL) {
            Answer answer = request.apply(bad.as(http())).refuses(401, bad.code());
            assertThat(answer.header("WWW-Authenticate")).as(bad.name()).isEqualTo("Bearer");
        }
        assertThat(eventsEmitted()).isEqualTo(before);
    }

    @Override
    public void close() {
        harness.close();
    }
}
