package io.astratrade.platform.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Ends a new connection whose client does not send the whole head of its first request in time, however it trickles: Vert.x
 * learns of a connection only with that head. Netty finds this class as a service, once {@link #enable} was called.
 */
public final class FirstRequestTimeout extends ChannelInitializerExtension {
    private static final Map<Integer, Long> LIMIT_MS_BY_PORT = new ConcurrentHashMap<>();

    /** To be called before the first server of this JVM is made. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    /** Applies to connections to this port from now on. */
    public static void limit(int port, Duration limit) {
        LIMIT_MS_BY_PORT.put(port, limit.toMillis());
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        if (channel.localAddress() instanceof InetSocketAddress local) {
            Long limitMs = LIMIT_MS_BY_PORT.get(local.getPort());
            if (limitMs != null) {
                channel.pipeline().addFirst(new Watch(limitMs));
            }
        }
    }

    /** Goes when an empty line has come, which ends a head (and HTTP/2's preface). */
    private static final class Watch extends ChannelInboundHandlerAdapter {
        private final long limitMs;
        private Future<?> end;
        private boolean begun;
        private int lineLength;

        private Watch(long limitMs) {
            this.limitMs = limitMs;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext ctx) {
            end = ctx.executor().schedule(() -> ctx.channel().close(), limitMs, TimeUnit.MILLISECONDS);
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext ctx) {
            end.cancel(false);
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            boolean complete = message instanceof ByteBuf bytes && completes(bytes);
            ctx.fireChannelRead(message);
            if (complete && !ctx.isRemoved()) {
                ctx.pipeline().remove(this);
            }
        }

        private boolean completes(ByteBuf bytes) {
            return bytes.forEachByte(this::goesOn) >= 0;
        }

        private boolean goesOn(byte next) {
            if (next == '\n') {
                boolean empty = begun && lineLength == 0;
                lineLength = 0;
                return !empty;
            }
            if (next != '\r') {
                begun = true;
                lineLength++;
            }
            return true;
        }
    }
}
