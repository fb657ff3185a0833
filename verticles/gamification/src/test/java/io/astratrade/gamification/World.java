package io.astratrade.gamification;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTimeouts;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The gamification service, running for real, and what the rest of the platform does to it. */
public final class World implements AutoCloseable {
    private static final String API = "/api/v1/gamification";
    private static final int CHUNK = 1_000;
    private static final Duration TEST = Duration.ofMinutes(3);

    /** What a machine that stands still for some seconds must not break. */
    private static final Map<String, String> PATIENT = Map.of(
            "gamification.leaderboards.build_timeout", "50s",
            "gamification.leaderboards.build_lock", "20s");

    private final ServiceHarness harness;

    private World(ServiceHarness harness) {
        this.harness = harness;
    }

    public static World start() {
        return start(Map.of());
    }

    public static World start(Map<String, String> settings) {
        keepClearOfMidnight();
        Map<String, String> all = new HashMap<>(PATIENT);
        all.putAll(settings);
        return new World(ServiceHarness.start(all, new GamificationModule()));
    }

    /** A service whose Redis is behind another door. */
    public static World behindDoor(RedisServer redis, String redisUri) {
        keepClearOfMidnight();
        Map<String, String> all = new HashMap<>(PATIENT);
        all.put("redis.uri", redisUri);
        return new World(ServiceHarness.start(all, redis, new GamificationModule()));
    }

    /** Boards of a day change at midnight; what a test does belongs to one day. */
    private static void keepClearOfMidnight() {
        Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        if (Instant.now().isAfter(midnight.minus(TEST))) {
            Awaitility.await().atMost(TEST.multipliedBy(2)).until(() -> Instant.now()
                    .isAfter(midnight.plusSeconds(1)));
        }
    }

    /** Puts events onto their streams as a program without our jar would. */
    public void publish(Envelope... events) {
        publish(List.of(events));
    }

    public void publish(List<Envelope> events) {
        for (int from = 0; from < events.size(); from += CHUNK) {
            List<Request> chunk = events.subList(from, Math.min(events.size(), from + CHUNK)).stream()
                    .map(World::xadd)
                    .toList();
            Await.result(harness.service("gamification").redis().batch(chunk));
        }
    }

    private static Request xadd(Envelope event) {
        EncodedEvent encoded = EventCodec.encode(event);
        Request request = Request.cmd(Command.XADD).arg(encoded.stream()).arg("*");
        encoded.fields().forEach(request::arg);
        return request;
    }

    public Answer get(String path) {
        return harness.http("gamification").get(API + path);
    }

    public Answer getAs(String userId, String path) {
        TestHttp client = harness.http("gamification").withToken(TestTokens.accessToken(userId));
        return client.get(API + path);
    }

    public long xp(String userId) {
        return get("/users/" + userId).json().getLong("xp");
    }

    public void awaitXp(String userId, long xp) {
        eventually(() -> assertThat(xp(userId)).isEqualTo(xp));
    }

    /** The board as HTTP tells it, best first: `rank user score`. */
    public List<String> board(String period) {
        List<String> lines = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page =
                    get("/leaderboards/xp/" + period + "?limit=100" + cursor).json();
            page.getJsonArray("items").stream().map(World::line).forEach(lines::add);
            String next = page.getString("next_cursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return lines;
    }

    public static String line(Object item) {
        JsonObject standing = (JsonObject) item;
        return standing.getLong("rank") + " " + standing.getJsonObject("user").getString("id") + " "
                + standing.getLong("score");
    }

    public void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        TestTimeouts.eventually()
                .ignoreExceptionsMatching(e -> !(e instanceof Error))
                .untilAsserted(assertion);
    }

    public List<Row> sql(String query, Object... args) {
        return Await.result(database().query(query, args).map(rows -> {
            List<Row> all = new ArrayList<>();
            rows.forEach(all::add);
            return all;
        }));
    }

    public long number(String query, Object... args) {
        return sql(query, args).get(0).getLong(0);
    }

    public Response redis(Command command, String... args) {
        Request request = Request.cmd(command);
        Stream.of(args).forEach(request::arg);
        return Await.result(harness.service("gamification").redis().send(request));
    }

    public Database database() {
        return harness.service("gamification").database();
    }

    public ServiceHarness harness() {
        return harness;
    }

    @Override
    public void close() {
        harness.close();
    }
}
