package io.astratrade.platform.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xOrH2CHandler;

/**
 * Puts a {@link StrictRequestDecoder} in the place of Vert.x' own. Vert.x chooses between HTTP/1 and HTTP/2 by the first bytes
 * (24 at most), so these go on one by one until it has chosen; the new decoder takes over what the old one has
 * kept, and once more what that has passed over: white space and controls before the request line.
 */
final class StrictDecoderInstaller extends ChannelInboundHandlerAdapter {
    private static final String DECODER = "httpDecoder";

    private final HttpServerOptions options;

    StrictDecoderInstaller(HttpServerOptions options) {
        this.options = options;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        ChannelPipeline pipeline = ctx.pipeline();
        byte first = bytes.isReadable() ? bytes.getByte(bytes.readerIndex()) : 0;
        while (bytes.isReadable() && pipeline.get(Http1xOrH2CHandler.class) != null) {
            ctx.fireChannelRead(bytes.readRetainedSlice(1));
        }
        boolean chosen = pipeline.get(Http1xOrH2CHandler.class) == null;
        if (chosen && pipeline.get(DECODER) != null) {
            pipeline.replace(DECODER, DECODER, new StrictRequestDecoder(options));
            if (first >= 0 && first <= ' ') {
                ctx.fireChannelRead(Unpooled.wrappedBuffer(new byte[] {first}));
            }
        }
        ctx.fireChannelRead(bytes);
        if (chosen) {
            pipeline.remove(this);
        }
    }
}
