package io.astratrade.platform.auth;

import io.astratrade.codec.EventType;
import io.astratrade.codec.event.UserEvent.SessionEnded;
import io.astratrade.platform.redis.Backoff;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows SessionEnded without a group, so that every process learns of every revocation within its blocking read. */
public final class RevocationFeed {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationFeed.class);
    private static final String STREAM = EventType.of(SessionEnded.class).stream();
    private static final int COUNT = 500;
    private static final int BLOCK_MS = 5_000;

    private final Vertx vertx;
    private final RedisLink link;
    private final Revocations revocations;
    private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));
    private String position;
    private boolean closed;

    public RevocationFeed(Vertx vertx, String redisUri, Revocations revocations, AuthConfig config) {
        this.vertx = vertx;
        this.link = RedisLink.open(vertx, redisUri, "revocations");
        this.revocations = revocations;
        long oldest = System.currentTimeMillis() - config.accessTokenTtl().toMillis();
        this.position = oldest + "-0";
    }

    /** Begins with the sessions that ended while a token of theirs may still live. */
    public Future<Void> start() {
        read();
        return Future.succeededFuture();
    }

    private void read() {
        if (closed) {
            return;
        }
        Request request = Request.cmd(Command.XREAD)
                .arg("COUNT")
                .arg(COUNT)
                .arg("BLOCK")
                .arg(BLOCK_MS)
                .arg("STREAMS")
                .arg(STREAM)
                .arg(position);
        link.send(request).onComplete(answer -> {
            if (answer.succeeded()) {
                reachable();
                accept(answer.result());
                read();
            } else {
                unreachable(answer.cause());
            }
        });
    }

    private void reachable() {
        if (backoff.attempts() > 0) {
            LOG.info("Revocations are followed again");
            backoff.succeeded();
        }
    }

    /** What is missed meanwhile is read when Redis is back, from the position on. */
    private void unreachable(Throwable cause) {
        if (backoff.attempts() == 0 && !closed) {
            LOG.warn("Revocations are not followed for now: {}", cause.getMessage());
        }
        vertx.setTimer(backoff.next(), later -> read());
    }

    private void accept(Response answer) {
        if (answer == null || answer.size() == 0) {
            return;
        }
        for (Response entry : answer.get(0).get(1)) {
            position = entry.get(0).toString();
            try {
                revoke(entry.get(1));
            } catch (DecodeException | ClassCastException unreadable) {
                LOG.warn("Entry {} of {} ends no session: it cannot be read", position, STREAM);
            }
        }
    }

    private void revoke(Response fields) {
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            if (fields.get(i).toString().equals("data")) {
                String session = new JsonObject(fields.get(i + 1).toString()).getString("session_id");
                revocations.revoke(String.valueOf(session));
            }
        }
    }

    public Future<Void> close() {
        closed = true;
        return link.close();
    }
}
