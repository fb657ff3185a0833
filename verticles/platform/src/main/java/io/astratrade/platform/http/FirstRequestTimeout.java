package io.astratrade.platform.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a new connection whose client does not send the whole head of its first request in time, however it trickles: Vert.x
 * learns of a connection only with that head. Leaves with an empty line, which ends a head (and HTTP/2's preface).
 */
final class FirstRequestTimeout extends ChannelInboundHandlerAdapter {
    private final long limitMs;
    private Future<?> end;
    private boolean begun;
    private int lineLength;

    FirstRequestTimeout(Duration limit) {
        this.limitMs = limit.toMillis();
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

    /** A client that leaves before its first request is no fault. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
        if (failure instanceof IOException) {
            ctx.close();
        } else {
            ctx.fireExceptionCaught(failure);
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
