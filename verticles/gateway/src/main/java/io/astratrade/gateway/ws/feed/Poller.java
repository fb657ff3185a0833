package io.astratrade.gateway.ws.feed;

import io.astratrade.gateway.ws.subscription.Subscription;
import io.astratrade.gateway.ws.subscription.WsError;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads state periodically, once for all subscribers, and tells each what changed of its channel. */
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final long IDLE = -1;

    private final Vertx vertx;
    private final long everyMillis;
    private final Supplier<Future<Map<String, String>>> source;
    private final Map<String, Set<Subscription>> subscribers = new HashMap<>();
    private Map<String, String> latest;
    private long timer = IDLE;
    private boolean asking;

    Poller(Vertx vertx, Duration every, Supplier<Future<Map<String, String>>> source) {
        this.vertx = vertx;
        this.everyMillis = every.toMillis();
        this.source = source;
    }

    void add(Subscription subscription) {
        subscribers
                .computeIfAbsent(subscription.channel().argument(), key -> new LinkedHashSet<>())
                .add(subscription);
        if (timer == IDLE) {
            timer = vertx.setPeriodic(everyMillis, tick -> ask());
            ask();
        } else if (latest != null) {
            begin(subscription, latest);
        }
    }

    /** True when nobody is left; it has stopped then. */
    boolean remove(Subscription subscription) {
        String key = subscription.channel().argument();
        Set<Subscription> left = subscribers.getOrDefault(key, new LinkedHashSet<>());
        left.remove(subscription);
        if (left.isEmpty()) {
            subscribers.remove(key);
        }
        if (subscribers.isEmpty() && timer != IDLE) {
            vertx.cancelTimer(timer);
            timer = IDLE;
            latest = null;
        }
        return subscribers.isEmpty();
    }

    private void ask() {
        if (!asking) {
            asking = true;
            source.get().onComplete(answer -> {
                asking = false;
                if (answer.succeeded()) {
                    tell(answer.result());
                } else {
                    interrupted(answer.cause());
                }
            });
        }
    }

    private void tell(Map<String, String> now) {
        if (timer == IDLE) {
            return;
        }
        Map<String, String> before = latest == null ? Map.of() : latest;
        latest = now;
        everybody().forEach(subscription -> {
            String key = subscription.channel().argument();
            if (!subscription.live()) {
                begin(subscription, now);
            } else if (now.containsKey(key) && !now.get(key).equals(before.get(key))) {
                subscription.update(now.get(key));
            }
        });
    }

    private static void begin(Subscription subscription, Map<String, String> now) {
        String data = now.get(subscription.channel().argument());
        if (data == null) {
            subscription.refuse(WsError.WS_UNKNOWN_CHANNEL, "There is no such channel");
        } else {
            subscription.snapshot(data);
        }
    }

    /** Everybody gets a snapshot once the source is back. */
    private void interrupted(Throwable cause) {
        if (timer == IDLE) {
            return;
        }
        if (latest != null) {
            LOG.warn("A feed is interrupted: {}", cause.getMessage());
        }
        latest = null;
        everybody().forEach(Subscription::interrupt);
    }

    private List<Subscription> everybody() {
        return subscribers.values().stream().flatMap(Set::stream).toList();
    }
}
