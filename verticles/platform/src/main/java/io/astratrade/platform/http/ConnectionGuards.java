package io.astratrade.platform.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpServerOptions;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Guards in front of what Vert.x does with a connection, as it has no place for them. Netty finds this class as a service,
 * once {@link #enable} was called.
 */
public final class ConnectionGuards extends ChannelInitializerExtension {
    private static final Map<Integer, Rules> RULES_BY_PORT = new ConcurrentHashMap<>();

    private record Rules(HttpServerOptions options, Duration firstRequest) {}

    /** To be called before the first server of this JVM is made. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    /** Guards the connections to this port from now on. */
    public static void guard(int port, HttpServerOptions options, Duration firstRequest) {
        RULES_BY_PORT.put(port, new Rules(options, firstRequest));
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        if (channel.localAddress() instanceof InetSocketAddress local) {
            Rules rules = RULES_BY_PORT.get(local.getPort());
            if (rules != null) {
                channel.pipeline()
                        .addFirst(
                                new FirstRequestTimeout(rules.firstRequest()),
                                new StrictDecoderInstaller(rules.options()));
            }
        }
    }
}
