package io.astratrade.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.codec.EventType;
import io.astratrade.codec.event.UserEvent.SessionEnded;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.RefusingRedis;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationFeedIT {
    private static final AuthConfig CONFIG =
            new AuthConfig("issuer", "audience", Duration.ofSeconds(5), Duration.ofMinutes(15), "");
    private static final int ATTEMPTS = 6;
    /** At least 50, 100, 200, 400 ms: the first attempt may have found no connection yet. */
    private static final Duration PAUSES = Duration.ofMillis(750);

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

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOADING Redis is loading the dataset in memory",
                "NOAUTH Authentication required.",
                "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'."
            })
    void whatIsRevokedWhileRedisRefusesIsKnownAfterwards(String refusal, Vertx vertx) {
        RedisServer server = TestServers.freshRedis();
        RefusingRedis door = RefusingRedis.before(server);
        RedisLink redis = RedisLink.open(vertx, server.uri(), "test");
        Await.result(redis.connected());
        Revocations revocations = new Revocations(CONFIG.accessTokenTtl());
        door.refuseAll(refusal);
        RevocationFeed feed = new RevocationFeed(vertx, door.uri(), revocations, CONFIG);
        long begun = System.nanoTime();
        Await.result(feed.start());
        add(redis, "{\"session_id\":\"s1\"}");
        TestTimeouts.eventually().until(() -> door.refused() >= ATTEMPTS);
        assertThat(System.nanoTime() - begun).as("pauses grow").isGreaterThan(PAUSES.toNanos());
        assertThat(revocations.revoked("s1")).isFalse();

        door.serve();
        TestTimeouts.eventually().until(() -> revocations.revoked("s1"));
        Await.result(feed.close().eventually(redis::close));
        door.close();
        server.close();
    }

    private static void add(RedisLink redis, String data) {
        Await.result(redis.send(Request.cmd(Command.XADD)
                .arg(EventType.of(SessionEnded.class).stream())
                .arg("*")
                .arg("data")
                .arg(data)));
    }
}
