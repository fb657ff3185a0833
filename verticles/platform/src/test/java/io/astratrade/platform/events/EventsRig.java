package io.astratrade.platform.events;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.event.GamificationEvent.XpGained;
import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.db.schema.Migrations;
import io.astratrade.platform.events.consume.ConsumerOptions;
import io.astratrade.platform.events.consume.DutyCycle;
import io.astratrade.platform.events.consume.EventHandler;
import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.platform.events.stream.StreamCommands;
import io.astratrade.platform.harness.MigratedDatabases;
import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTimeouts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionFactory;

/** A service with a schema of its own, an event bus and a table that shows what its group has applied. */
public final class EventsRig implements AutoCloseable {
    public static final ConsumerGroup GROUP = ConsumerGroup.LEADERBOARD_UPDATERS;
    public static final String NAME = GROUP.groupName();
    public static final String STREAM = "astra.gamification.xpgained.v1";
    public static final Cause CAUSE = new Cause("request-1", "request-1", null);
    public static final ConsumerOptions OPTIONS = blocking(Duration.ofMillis(300));

    public final Vertx vertx = Vertx.vertx();
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final RedisServer redis;
    public final DatabaseConfig config;
    public final Database database;
    public final RedisLink link;
    private final List<EventBus> buses = new ArrayList<>();

    public EventsRig() {
        this(
                TestServers.freshRedis(),
                config(MigratedDatabases.fresh("events", uri -> Migrations.migrate(config(uri)))));
    }

    private EventsRig(RedisServer redis, DatabaseConfig migrated) {
        this.redis = redis;
        this.config = migrated;
        this.database = Database.open(vertx, config);
        this.link = RedisLink.open(vertx, redis.uri(), "rig");
        Await.result(link.connected());
        Await.result(database.query(
                "CREATE TABLE applied (seq bigserial, event_id text, subject text, xp bigint, correlation text)"));
    }

    private static DatabaseConfig config(String databaseUri) {
        return PatientDatabase.of(databaseUri, "gamification");
    }

    /** Options of consumers that soon try again, with reads that wait so long. */
    public static ConsumerOptions blocking(Duration read) {
        return ConsumerOptions.of(consumers -> {
            consumers.claimIdle = Duration.ofSeconds(1);
            consumers.block = read;
            consumers.longestPause = Duration.ofMillis(300);
            consumers.dutyCycle = DutyCycle.fixed(1);
        });
    }

    /** The group of the rig with one handler for all that it reads. */
    public static EventRouter all(EventHandler handler) {
        return EventRouter.of(GROUP).onAll(handler);
    }

    public EventBusConfig busConfig(String instance) {
        return EventBusConfig.of(redis.uri(), "gamification", instance).withConsumers(OPTIONS);
    }

    public EventBus bus(String instance) {
        return bus(instance, database);
    }

    public EventBus bus(String instance, Database over) {
        EventBus bus = EventBus.open(vertx, over, busConfig(instance), meters);
        buses.add(bus);
        return bus;
    }

    /** Has a bus closed that a test opened by itself. */
    public void closeLater(EventBus bus) {
        buses.add(bus);
    }

    /** Commits one transaction that publishes one event with this number. */
    public Future<Void> emit(String subject, long number) {
        return database.transaction(tx -> {
            tx.emit(CAUSE, subject, xp(subject, number));
            return Future.succeededFuture();
        });
    }

    /** Puts an event into its stream past the outbox: it is there once, whereas a relay may have to publish one again. */
    public void add(Envelope event) {
        Await.result(
                link.send(StreamCommands.add(STREAM, EventCodec.encode(event).texts())));
    }

    public Envelope event(long number) {
        return database.events().envelope(CAUSE, "u", xp("u", number));
    }

    public static XpGained xp(String user, long number) {
        return new XpGained(user, "trade", number, number, 1, "source", Instant.now());
    }

    public static long number(Envelope event) {
        return ((XpGained) event.data()).xp();
    }

    /** The handler that notes what it applies, without any protection of its own against doubles. */
    public static Future<Void> note(List<Envelope> batch, Tx tx) {
        Future<Void> done = Future.succeededFuture();
        for (Envelope event : batch) {
            done = done.compose(before -> tx.query(
                            "INSERT INTO applied (event_id, subject, xp, correlation) VALUES ($1, $2, $3, $4)",
                            event.id(),
                            event.subject(),
                            number(event),
                            event.correlationId())
                    .mapEmpty());
        }
        return done;
    }

    public List<Long> applied() {
        List<Long> numbers = new ArrayList<>();
        for (Row row : Await.result(database.query("SELECT xp FROM applied ORDER BY seq"))) {
            numbers.add(row.getLong(0));
        }
        return numbers;
    }

    public long count(String sql) {
        return Await.result(database.query(sql)).iterator().next().getLong(0);
    }

    public Response redis(Command command, Object... args) {
        Request request = Request.cmd(command);
        for (Object arg : args) {
            request.arg(String.valueOf(arg));
        }
        return Await.result(link.send(request));
    }

    public long length(String stream) {
        return redis(Command.XLEN, stream).toLong();
    }

    public long pending() {
        Response summary = redis(Command.XPENDING, STREAM, NAME);
        return summary.get(0).toLong();
    }

    public static ConditionFactory eventually() {
        return TestTimeouts.eventually();
    }

    @Override
    public void close() {
        buses.forEach(bus -> Await.result(bus.close()));
        Await.result(database.close());
        Await.result(link.close());
        Await.result(vertx.close());
        redis.close();
    }
}
