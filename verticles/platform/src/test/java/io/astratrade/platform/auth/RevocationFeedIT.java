package io.astratrade.platform.auth;

import io.astratrade.codec.EventType;
import io.astratrade.codec.event.UserEvent.SessionEnded;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationFeedIT {
    private static final AuthConfig CONFIG =
            new AuthConfig("issuer", "audience", Duration.ofSeconds(5), Duration.ofMinutes(15), "");

    @ParameterizedTest
    @ValueSource(strings = {"no json", "[]", "{\"session_id\":1}"})
    void whatCannotBeReadDoesNotKeepLaterRevocationsAway(String data, Vertx vertx) {
        String uri = TestServers.freshRedis().uri();
        RedisLink redis = RedisLink.open(vertx, uri, "test");
        Revocations revocations = new Revocations(CONFIG.accessTokenTtl());
        RevocationFeed feed = new RevocationFeed(vertx, uri, revocations, CONFIG);
        Await.result(redis.connected());
        add(redis, data);
        Await.result(feed.start());
        add(redis, "{\"session_id\":\"s1\"}");
        TestTimeouts.eventually().until(() -> revocations.revoked("s1"));
        Await.result(feed.close().eventually(redis::close));
    }

    private static void add(RedisLink redis, String data) {
        Await.result(redis.send(Request.cmd(Command.XADD)
                .arg(EventType.of(SessionEnded.class).stream())
                .arg("*")
                .arg("data")
                .arg(data)));
    }
}
