package io.astratrade.platform.redis;

import io.astratrade.platform.vertx.VertxInternals;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Redis connection of its own that comes back by itself. While it is down, commands fail at once with
 * {@link RedisUnavailableException}, as do those that Redis does not serve, being full or a replica, say; a command that Redis
 * leaves unanswered for ten seconds breaks the connection.
 */
public final class RedisLink {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    private static final int CONNECT_TIMEOUT_MS = 2_000;
    private static final int MAX_WAITING = 32_768;
    private static final long SILENCE_LIMIT_MS = 10_000;
    private static final long WATCH_MS = 1_000;

    private final Vertx vertx;
    private final Redis client;
    private final String name;
    private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));
    private final Watchdog watchdog = new Watchdog(SILENCE_LIMIT_MS, WATCH_MS, System::nanoTime);
    private final ServerTrouble trouble;
    private final List<Runnable> hooks = new CopyOnWriteArrayList<>();
    private final Promise<Void> firstConnect = Promise.promise();
    private final long watchTimer;
    private volatile RedisConnection connection;
    private volatile boolean closed;

    private RedisLink(Vertx vertx, String uri, String name) {
        this.vertx = vertx;
        this.name = name;
        this.trouble = new ServerTrouble(name, System::nanoTime);
        this.client = Redis.createClient(vertx, options(uri, name));
        this.watchTimer = vertx.setPeriodic(WATCH_MS, id -> watch());
    }

    /** Starts connecting and returns at once; {@link #connected} tells when commands can be sent. */
    public static RedisLink open(Vertx vertx, String uri, String name) {
        RedisLink link = new RedisLink(vertx, uri, name);
        link.connect();
        return link;
    }

    private static RedisOptions options(String uri, String name) {
        return new RedisOptions()
                .setConnectionString(uri)
                .setPoolName(name)
                .setMaxPoolSize(2)
                .setMaxPoolWaiting(2)
                .setMaxWaitingHandlers(MAX_WAITING)
                .setProtocolNegotiation(false)
                .setNetClientOptions(new NetClientOptions()
                        .setConnectTimeout(CONNECT_TIMEOUT_MS)
                        .setTcpNoDelay(true)
                        .setTcpKeepAlive(true)
                        .setTcpUserTimeout((int) SILENCE_LIMIT_MS));
    }

    /** Completes with the first connection, however long that takes. */
    public Future<Void> connected() {
        return firstConnect.future();
    }

    /** Runs at every connect before commands go through the new connection; it must not send any itself. */
    public RedisLink onConnected(Runnable hook) {
        hooks.add(hook);
        return this;
    }

    public boolean isUp() {
        return connection != null;
    }

    public Future<Response> send(Request request) {
        return command(live -> live.send(request));
    }

    /** One round trip; fails when any command failed, after all were answered. */
    public Future<List<Response>> batch(List<Request> requests) {
        return requests.isEmpty() ? Future.succeededFuture(List.of()) : command(live -> live.batch(requests));
    }

    public Future<Void> ping() {
        return send(Request.cmd(Command.PING)).mapEmpty();
    }

    public Future<Void> close() {
        closed = true;
        vertx.cancelTimer(watchTimer);
        connection = null;
        return client.close();
    }

    private <T> Future<T> command(Function<RedisConnection, Future<T>> send) {
        RedisConnection live = connection;
        if (live == null) {
            return Future.failedFuture(new RedisUnavailableException("Redis link " + name + " is down", null));
        }
        watchdog.sent();
        return send.apply(live).transform(answer -> {
            watchdog.answered();
            return answer.succeeded() ? Future.succeededFuture(answer.result()) : failed(live, answer.cause());
        });
    }

    private <T> Future<T> failed(RedisConnection live, Throwable cause) {
        boolean refused = RedisErrors.notServing(cause);
        boolean down = refused || !RedisErrors.isAnswer(cause);
        if (refused) {
            trouble.met(cause);
            if (trouble.renew(cause)) {
                renew(live);
            }
        }
        return Future.failedFuture(
                down
                        ? new RedisUnavailableException(
                                "Redis link " + name + ": " + RedisErrors.firstLine(cause), cause)
                        : cause);
    }

    private void connect() {
        if (!closed) {
            client.connect().onComplete(this::use, this::retry);
        }
    }

    private void use(RedisConnection fresh) {
        if (closed) {
            fresh.close();
            return;
        }
        AtomicBoolean lost = new AtomicBoolean();
        fresh.exceptionHandler(failure -> lose(fresh, lost, failure));
        fresh.endHandler(end -> lose(fresh, lost, null));
        backoff.succeeded();
        watchdog.reset();
        hooks.forEach(Runnable::run);
        connection = fresh;
        firstConnect.tryComplete();
    }

    /** Its name may lead to another server by now. */
    private void renew(RedisConnection old) {
        client.connect().onSuccess(fresh -> {
            use(fresh);
            VertxInternals.breakOff(old);
        });
    }

    private void lose(RedisConnection dead, AtomicBoolean lost, Throwable failure) {
        RedisConnection current = connection;
        boolean replaced = current != null && current != dead;
        if (!lost.compareAndSet(false, true) || replaced) {
            return;
        }
        if (connection == dead) {
            connection = null;
        }
        dead.close();
        if (!closed) {
            retry(failure == null ? new IllegalStateException("connection ended") : failure);
        }
    }

    private void retry(Throwable failure) {
        if (closed) {
            return;
        }
        if (backoff.attempts() == 0) {
            LOG.warn("Redis link {} is down, connecting again: {}", name, failure.toString());
        }
        vertx.setTimer(backoff.next(), id -> connect());
    }

    private void watch() {
        trouble.look();
        RedisConnection live = connection;
        if (live != null && watchdog.silent()) {
            LOG.warn("Redis link {} has been silent for {} ms, closing it", name, SILENCE_LIMIT_MS);
            connection = null;
            VertxInternals.breakOff(live);
        }
    }
}
