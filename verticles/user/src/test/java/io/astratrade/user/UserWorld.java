package io.astratrade.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.harness.MigratedDatabases;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.BadToken;
import io.astratrade.testkit.Shared;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestServers;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The user service, running for real with the keys that it makes itself. */
public final class UserWorld implements AutoCloseable {
    public static final String API = "/api/v1/users";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Keys of its own, and passwords that cost a fortieth of what they cost otherwise. */
    static final Map<String, String> SETTINGS =
            Map.of("auth.jwks", "", "user.password.memory_kib", "1024", "user.password.iterations", "1");

    private static final Map<String, String> REAL_PASSWORDS = Map.of("auth.jwks", "");

    private final String database;
    private final RedisServer redis;
    private final boolean first;
    private final Map<String, String> settings;
    private final ServiceHarness harness;

    /** Resolves the one world of all tests of this module. */
    public static final class OfAll extends Shared<UserWorld> {
        public OfAll() {
            super(UserWorld.class, UserWorld::new);
        }
    }

    public UserWorld() {
        this(SETTINGS);
    }

    private UserWorld(Map<String, String> settings) {
        this(settings, TestServers.freshDatabase(), TestServers.freshRedis(), true);
    }

    private UserWorld(Map<String, String> settings, String database, RedisServer redis, boolean first) {
        this.settings = settings;
        this.database = database;
        this.redis = redis;
        this.first = first;
        this.harness = ServiceHarness.start(settings, database, redis, new UserModule());
    }

    /** Superuser URI of a new database in which a service has made its keys, so that the next need not. */
    static String databaseWithKeys() {
        return MigratedDatabases.fresh(
                "user with keys", uri -> ServiceHarness.start(SETTINGS, uri, TestServers.freshRedis(), new UserModule())
                        .close());
    }

    /** One whose passwords cost what conf/ says. */
    public static UserWorld withRealPasswords() {
        return new UserWorld(REAL_PASSWORDS);
    }

    /** Another process of the service, which shares nothing with this one but the servers. */
    public UserWorld another() {
        return new UserWorld(settings, database, redis, false);
    }

    public void restart() {
        harness.restart();
    }

    /** Somebody who has not registered yet, at an address that nobody else has; no name begins another. */
    public Person person() {
        int number = NUMBER.incrementAndGet();
        TestHttp http = http().withHeader("X-Forwarded-For", "10.0." + number / 250 + "." + number % 250);
        return new Person(http, "person" + number + "n");
    }

    public TestHttp http() {
        return harness.http("user");
    }

    public long eventsEmitted() {
        return harness.eventsEmitted("user");
    }

    /** Puts events onto their streams as other services would. */
    public void publish(Envelope... events) {
        for (Envelope event : events) {
            EncodedEvent encoded = EventCodec.encode(event);
            Request request = Request.cmd(Command.XADD).arg(encoded.stream()).arg("*");
            encoded.fields().forEach(request::arg);
            Await.result(harness.service("user").redis().send(request));
        }
    }

    public RowSet<Row> sql(String query, Object... args) {
        return Await.result(database().query(query, args));
    }

    public Database database() {
        return harness.service("user").database();
    }

    public String keysSecret() {
        return harness.config().reader("user").text("keys.secret");
    }

    /** Requires that a request is refused with every token that we did not issue, and that nothing happens. */
    public void onlyLetsOurTokensIn(Function<TestHttp, Answer> request) {
        long before = eventsEmitted();
        for (BadToken bad : BadToken.ALL) {
            String code = bad.token() == null ? bad.code() : "AUTH_TOKEN_INVALID";
            Answer answer = request.apply(bad.as(http())).refuses(401, code);
            assertThat(answer.header("WWW-Authenticate")).as(bad.name()).isEqualTo("Bearer");
        }
        assertThat(eventsEmitted()).isEqualTo(before);
    }

    @Override
    public void close() {
        if (first) {
            harness.close();
        } else {
            Await.result(harness.node().close());
        }
    }
}
