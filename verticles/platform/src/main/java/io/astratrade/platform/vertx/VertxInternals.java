package io.astratrade.platform.vertx;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.internal.http.WebSocketInternal;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.impl.PooledRedisConnection;

/** Parts of Vert.x that are not its API, each behind the one method that needs it. */
public final class VertxInternals {
    private VertxInternals() {}

    /** The channel of a server's connection, which knows of its end before Vert.x' own handlers do. */
    public static Channel channel(HttpConnection connection) {
        return ((HttpServerConnection) connection).channelHandlerContext().channel();
    }

    public static Channel channel(WebSocketBase socket) {
        return ((WebSocketInternal) socket).channelHandlerContext().channel();
    }

    /** Stands in for the BodyHandler of vertx-web; no body is null. */
    public static void setBody(RoutingContext ctx, Buffer body) {
        RoutingContextInternal internal = (RoutingContextInternal) ctx;
        internal.visitHandler(RoutingContextInternal.BODY_HANDLER);
        internal.setBody(body);
    }

    /** A promise that is kept on this context, whoever keeps it. */
    public static <T> Promise<T> promise(Context context) {
        return ((ContextInternal) context).promise();
    }

    /** The event loop of a context, for times finer than a timer's milliseconds. */
    public static EventLoop eventLoop(Context context) {
        return ((ContextInternal) context).nettyEventLoop();
    }

    public static EventLoopGroup eventLoops(Vertx vertx) {
        return ((VertxInternal) vertx).nettyEventLoopGroup();
    }

    /** Ends a connection to Redis: closing it would only give it back to the client's pool, and nobody would be told. */
    public static void breakOff(RedisConnection pooled) {
        ((PooledRedisConnection) pooled).actual().forceClose();
    }
}
