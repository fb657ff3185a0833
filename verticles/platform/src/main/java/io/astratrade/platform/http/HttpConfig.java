package io.astratrade.platform.http;

import io.astratrade.platform.config.ConfigReader;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Settings of a service's HTTP server: address, sizes, timeouts (all bounded). */
public record HttpConfig(
        String host,
        int port,
        String advertisedHost,
        int bodyLimit,
        int maxHeaderSize,
        Duration headerTimeout,
        Duration idleTimeout,
        Duration drainNotice,
        Duration drainTimeout,
        Duration slowRequest,
        AccessLog.Level accessLog,
        List<String> corsOrigins,
        TrustedProxies trustedProxies) {

    public static HttpConfig from(ConfigReader reader) {
        return new HttpConfig(
                reader.text("http.host"),
                reader.integer("port", 0, 65_535),
                reader.text("http.advertised_host"),
                reader.integer("http.body_limit_bytes", 1_024, 16 * 1_024 * 1_024),
                reader.integer("http.max_header_bytes", 1_024, 65_536),
                reader.duration("http.header_timeout"),
                reader.duration("http.idle_timeout"),
                reader.duration("http.drain_notice"),
                reader.duration("http.drain_timeout"),
                reader.duration("http.slow_request"),
                reader.choice("http.access_log", AccessLog.Level.class),
                corsOrigins(reader),
                TrustedProxies.from(reader));
    }

    private static List<String> corsOrigins(ConfigReader reader) {
        List<String> origins = reader.list("http.cors_origins");
        origins.stream()
                .filter(origin -> !origin.equals(Cors.ANY) && !Origins.isOrigin(origin))
                .forEach(origin -> reader.error(
                        "http.cors_origins: an origin is like https://app.example or http://localhost:3000, not "
                                + origin));
        return origins;
    }

    /** The options of a server that keeps these bounds. */
    public HttpServerOptions serverOptions() {
        return new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setMaxHeaderSize(maxHeaderSize)
                .setIdleTimeout((int) idleTimeout.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setHttp2ClearTextEnabled(true)
                .setCompressionSupported(true)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxWebSocketMessageSize(bodyLimit)
                .setTcpNoDelay(true)
                .setAcceptBacklog(1_024);
    }
}
