package io.astratrade.gateway.ws.connection;

import io.astratrade.gateway.ws.subscription.Channels;
import io.astratrade.platform.channel.ChannelSource.Poll;
import io.astratrade.platform.channel.ChannelType;
import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Bounds and periods of the WebSocket; conf/gateway.yaml describes each. */
public record WsConfig(
        int maxConnections,
        int maxPerClient,
        int maxSubscriptions,
        int subscriptionsPerMinute,
        int frameBytes,
        int framesPerSecond,
        int privateQueue,
        int writeBufferBytes,
        Duration ping,
        Duration idle,
        Map<String, Duration> periods) {
    private static final int MOST = 1_000_000;
    private static final int SMALLEST_FRAME = 256;

    public static WsConfig from(ConfigReader reader, Channels channels) {
        return new WsConfig(
                reader.integer("ws.max_connections", 1, MOST),
                reader.integer("ws.max_connections_per_client", 1, MOST),
                reader.integer("ws.max_subscriptions", 1, MOST),
                reader.integer("ws.subscriptions_per_minute", 1, MOST),
                reader.integer("ws.frame_bytes", SMALLEST_FRAME, MOST),
                reader.integer("ws.frames_per_second", 1, MOST),
                reader.integer("ws.private_queue", 1, MOST),
                reader.integer("ws.write_buffer_bytes", 1, MOST),
                reader.duration("ws.ping"),
                reader.duration("ws.idle"),
                periods(reader, channels));
    }

    /** Settings of the form `ws.<type>_every`, which replace what the domain declares. */
    private static Map<String, Duration> periods(ConfigReader reader, Channels channels) {
        Map<String, Duration> periods = new HashMap<>();
        channels.types().stream()
                .filter(type -> type.source() instanceof Poll)
                .map(ChannelType::name)
                .filter(name -> !reader.optionalText("ws." + name + "_every").isBlank())
                .forEach(name -> periods.put(name, reader.duration("ws." + name + "_every")));
        return Map.copyOf(periods);
    }

    /** The period of a polled type. */
    Duration every(ChannelType type) {
        return periods.getOrDefault(type.name(), ((Poll) type.source()).every());
    }
}
