package io.astratrade.user;

import static io.astratrade.testkit.TestTimeouts.eventually;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.codec.EventType;
import io.astratrade.codec.event.UserEvent.SessionEnded;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.platform.redis.RedisUnavailableException;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.RefusingRedis;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestServers;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts and sessions need no Redis: who starts or works while it refuses is heard of when it serves again. */
class RefusingRedisIT {
    private final RedisServer redis = TestServers.freshRedis();
    private final RefusingRedis door = RefusingRedis.before(redis);
    private ServiceHarness service;

    @AfterEach
    void stop() {
        door.serve();
        service.close();
        door.close();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "READONLY You can't write against a read only replica.",
                "OOM command not allowed when used memory > 'maxmemory'.",
                "MISCONF Redis is configured to save RDB snapshots, but it's unable to persist to disk"
            })
    void whileWritesAreRefused(String refusal) {
        start();
        door.refuseWrites(refusal);
        aSessionBeginsAndEnds("ann");
        door.serve();
        itsEndIsPublished(1);
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOADING Redis is loading the dataset in memory",
                "NOAUTH Authentication required.",
                "CLUSTERDOWN Hash slot not served",
                "TRYAGAIN Multiple keys request during rehashing of slot"
            })
    void whileEverythingIsRefusedAlsoAtTheStart(String refusal) {
        door.refuseAll(refusal);
        start();
        aSessionBeginsAndEnds("ann");
        door.serve();
        itsEndIsPublished(1);
        eventually()
                .untilAsserted(() -> service.http("user").get("/health/ready").succeeds(200));

        door.refuseAll(refusal);
        aSessionBeginsAndEnds("bob");
        door.serve();
        itsEndIsPublished(2);
    }

    private void start() {
        Map<String, String> settings = new HashMap<>(UserWorld.SETTINGS);
        settings.put("redis.uri", door.uri());
        service = ServiceHarness.start(settings, UserWorld.databaseWithKeys(), redis, new UserModule());
    }

    private void aSessionBeginsAndEnds(String name) {
        TestHttp http = service.http("user");
        Session session = new Person(http, name).registered().session();
        session.lives();
        String fresh = new Person(http, name)
                .refresh(session.refreshToken())
                .succeeds(200)
                .json()
                .getString("access_token");
        http.withToken(fresh).post(UserWorld.API + "/logout").succeeds(204);
        session.me().refuses(401, "AUTH_SESSION_REVOKED");
    }

    private void itsEndIsPublished(long sessions) {
        String stream = EventType.of(SessionEnded.class).stream();
        RedisLink link = service.service("user").redis();
        eventually().until(link::isUp);
        eventually()
                .ignoreException(RedisUnavailableException.class)
                .until(() -> Await.result(link.send(Request.cmd(Command.XLEN).arg(stream)))
                                .toLong()
                        >= sessions);
    }
}
