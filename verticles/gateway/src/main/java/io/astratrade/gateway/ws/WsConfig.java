package io.astratrade.gateway.ws;

import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/** The bounds and rhythms of the WebSocket; conf/gateway.yaml says what each does. */
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
        Duration ticker,
        Duration leaderboard) {
    private static final int MOST = 1_000_000;
    private static final int SMALLEST_FRAME = 256;

    public static WsConfig from(ConfigReader reader) {
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
                reader.duration("ws.ticker_every"),
                reader.duration("ws.leaderboard_every"));
    }
}
