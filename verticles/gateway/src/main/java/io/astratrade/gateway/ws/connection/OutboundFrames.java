package io.astratrade.gateway.ws.connection;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.gateway.ws.subscription.Subscription;
import io.astratrade.platform.channel.ChannelType.Delivery;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Frames to one client, as fast as it reads: only the latest waits, or a bounded number where every frame is delivered, beyond
 * which the client is too slow. Frames are numbered when they are written, so that numbers have no gaps.
 */
final class OutboundFrames {
    private final ServerWebSocket socket;
    private final Clock clock;
    private final int bound;
    private final WsMeters meters;
    private final Runnable tooSlow;
    private final Map<String, Long> written = new HashMap<>();
    private final Deque<Waiting> inOrder = new ArrayDeque<>();
    private final Map<Subscription, Waiting> latest = new LinkedHashMap<>();

    private boolean stopped;

    /** @param subscription null for frames that belong to no channel */
    private record Waiting(Subscription subscription, boolean snapshot, String data, int conflated) {}

    OutboundFrames(ServerWebSocket socket, Clock clock, WsConfig config, WsMeters meters, Runnable tooSlow) {
        this.socket = socket.setWriteQueueMaxSize(config.writeBufferBytes());
        this.clock = clock;
        this.bound = config.privateQueue();
        this.meters = meters;
        this.tooSlow = tooSlow;
        socket.drainHandler(drained -> flush());
    }

    void send(JsonObject frame) {
        queue(new Waiting(null, false, frame.encode(), 0));
    }

    void send(Subscription subscription, boolean snapshot, String data) {
        Waiting frame = new Waiting(subscription, snapshot, data, 0);
        if (stopped) {
            return;
        }
        if (subscription.channel().delivery() == Delivery.EVERY) {
            queue(frame);
        } else if (free()) {
            write(frame);
        } else {
            latest.merge(subscription, frame, this::conflate);
        }
    }

    void forget(Subscription subscription) {
        latest.remove(subscription);
        inOrder.removeIf(frame -> frame.subscription == subscription);
    }

    /** What waits is dropped and nothing more is written. */
    void stop() {
        stopped = true;
        inOrder.clear();
        latest.clear();
    }

    private void queue(Waiting frame) {
        if (free()) {
            write(frame);
        } else if (inOrder.size() < bound) {
            inOrder.add(frame);
        } else {
            tooSlow.run();
        }
    }

    private Waiting conflate(Waiting before, Waiting now) {
        meters.conflated();
        if (now.snapshot) {
            return now;
        }
        boolean keepsSnapshot = before.snapshot && now.subscription.channel().delivery() == Delivery.LATEST_EVENT;
        String data = keepsSnapshot ? before.data : now.data;
        return new Waiting(now.subscription, before.snapshot, data, before.conflated + 1);
    }

    private boolean free() {
        return inOrder.isEmpty() && latest.isEmpty() && !full();
    }

    private boolean full() {
        return stopped || socket.isClosed() || socket.writeQueueFull();
    }

    private void flush() {
        while (!inOrder.isEmpty() && !full()) {
            write(inOrder.poll());
        }
        while (!latest.isEmpty() && !full()) {
            Subscription first = latest.keySet().iterator().next();
            write(latest.remove(first));
        }
    }

    private void write(Waiting frame) {
        meters.sent();
        socket.writeTextMessage(frame.subscription == null ? frame.data : text(frame));
    }

    private String text(Waiting frame) {
        String channel = frame.subscription.channel().name();
        long seq = written.merge(channel, 1L, Long::sum);
        return "{\"channel\":\"" + channel
                + "\",\"type\":\"" + (frame.snapshot ? "snapshot" : "update")
                + "\",\"seq\":" + seq
                + ",\"ts\":\"" + Rfc3339.format(clock.instant()) + '"'
                + (frame.conflated == 0 ? "" : ",\"conflated\":" + frame.conflated)
                + ",\"data\":" + frame.data + '}';
    }
}
