package io.astratrade.gateway.ws.feed;

import io.astratrade.gateway.proxy.UpstreamAnswer;
import io.astratrade.gateway.ws.subscription.Channel;
import io.astratrade.gateway.ws.subscription.Subscription;
import io.astratrade.gateway.ws.subscription.WsError;
import io.astratrade.platform.channel.ChannelSource.Follow;
import io.astratrade.platform.channel.ChannelType.Delivery;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The subscribers of one followed channel. A new one gets the snapshot and then every event since it was asked for, so that
 * nothing is between the two; one question serves all who wait.
 */
final class ChannelSubscribers {
    private static final int HELD = 1_000;
    private static final int SPREAD_MS = 500;
    private static final int AGAIN_MS = 1_000;

    private final Vertx vertx;
    private final SourceReader reader;
    private final Channel channel;
    private final Follow source;
    private final Set<Subscription> subscriptions = new LinkedHashSet<>();
    private final Deque<String> held = new ArrayDeque<>();
    private boolean loading;
    private boolean again;

    ChannelSubscribers(Vertx vertx, SourceReader reader, Channel channel, Follow source) {
        this.vertx = vertx;
        this.reader = reader;
        this.channel = channel;
        this.source = source;
    }

    void add(Subscription subscription) {
        subscriptions.add(subscription);
    }

    /** True when nobody is left. */
    boolean remove(Subscription subscription) {
        subscriptions.remove(subscription);
        return subscriptions.isEmpty();
    }

    void update(String data) {
        if (loading) {
            hold(data);
        }
        List.copyOf(subscriptions).stream().filter(Subscription::live).forEach(one -> one.update(data));
    }

    private void hold(String data) {
        if (held.size() == HELD) {
            held.poll();
            again = again || channel.delivery() == Delivery.EVERY;
        }
        held.add(data);
    }

    void interrupt() {
        List.copyOf(subscriptions).forEach(Subscription::interrupt);
        again = loading;
    }

    /** Everybody needs a new snapshot; spread, because so does everybody else. */
    void restart() {
        boolean resumed = subscriptions.stream().anyMatch(Subscription::live);
        subscriptions.forEach(Subscription::restart);
        again = loading;
        later(resumed ? ThreadLocalRandom.current().nextInt(SPREAD_MS) + 1 : 1);
    }

    private void later(long millis) {
        vertx.setTimer(millis, due -> load());
    }

    /** Asks the service, unless it is being asked, and gives the answer to all who have no snapshot. */
    void load() {
        if (loading || waiting().isEmpty()) {
            return;
        }
        loading = true;
        again = false;
        held.clear();
        ask(waiting().get(0)).onComplete(answer -> {
            loading = false;
            if (answer.failed() || answer.result().status() >= 500) {
                waiting().forEach(Subscription::interrupt);
                later(AGAIN_MS);
            } else if (again) {
                load();
            } else {
                give(answer.result());
            }
        });
    }

    private Future<UpstreamAnswer> ask(Subscription one) {
        String token = channel.isPrivate() ? one.session().token() : null;
        return reader.get(channel.type().service(), channel.path(source.snapshot()), token);
    }

    private void give(UpstreamAnswer answer) {
        List<Subscription> waiting = waiting();
        switch (answer.status()) {
            case 200 ->
                waiting.forEach(one -> {
                    one.snapshot(answer.body().toString());
                    held.forEach(one::update);
                });
            case 404 -> waiting.forEach(one -> one.refuse(WsError.WS_UNKNOWN_CHANNEL, "There is no such channel"));
            case 401 -> waiting.forEach(one -> one.refuse(WsError.WS_AUTH_REQUIRED, "The token is no longer valid"));
            default ->
                waiting.forEach(one -> one.refuse(WsError.WS_SOURCE_UNAVAILABLE, "The service refused the request"));
        }
        held.clear();
    }

    private List<Subscription> waiting() {
        return subscriptions.stream().filter(one -> !one.live()).toList();
    }
}
