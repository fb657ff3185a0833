package io.astratrade.platform.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Decoder of HTTP/1 requests that refuses what may mean one thing to a proxy and another to this server (RFC 9112, 11.2),
 * instead of guessing as its parent does. After a refusal it reads nothing more.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {
    private static final AttributeKey<Boolean> BROKEN_BODY = AttributeKey.valueOf("astra.broken-body");

    private final HeadScanner scanner = new HeadScanner();
    private ChunkScanner chunks;
    private boolean inHead = true;
    private boolean refused;
    private int lengths;

    StrictRequestDecoder(HttpServerOptions options) {
        super(options);
    }

    /** True when a body on this connection could not be read to its end. */
    static boolean brokenBody(Channel channel) {
        return channel.hasAttr(BROKEN_BODY);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out) throws Exception {
        if (refused) {
            bytes.skipBytes(bytes.readableBytes());
            return;
        }
        if (inHead) {
            scanner.scan(bytes);
        }
        int before = out.size();
        int from = bytes.readerIndex();
        ChunkScanner body = chunks;
        super.decode(ctx, bytes, out);
        if (body != null && !fits(body, bytes, from)) {
            breakOff(ctx, out, before);
        }
        for (int i = before; i < out.size() && !refused; i++) {
            pass(ctx, out, i);
        }
    }

    private static boolean fits(ChunkScanner body, ByteBuf bytes, int from) {
        try {
            body.scan(bytes, from, bytes.readerIndex());
            return true;
        } catch (IllegalArgumentException fault) {
            return false;
        }
    }

    /** What the parser made of the bytes counts for nothing. */
    private void breakOff(ChannelHandlerContext ctx, List<Object> out, int from) {
        List<Object> parsed = out.subList(from, out.size());
        parsed.forEach(ReferenceCountUtil::release);
        parsed.clear();
        out.add(LastHttpContent.EMPTY_LAST_CONTENT);
        endBody(
                ctx,
                out,
                from,
                DecoderResult.failure(new IllegalArgumentException("The body is not chunked properly")));
    }

    private void pass(ChannelHandlerContext ctx, List<Object> out, int at) {
        Object part = out.get(at);
        if (part instanceof HttpRequest request) {
            inHead = false;
            chunks = HttpUtil.isTransferEncodingChunked(request) ? new ChunkScanner() : null;
            if (request.decoderResult().isFailure()) {
                request.headers().remove(HttpHeaderNames.UPGRADE);
            }
        } else if (part instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            endBody(ctx, out, at, content.decoderResult());
        } else if (part instanceof LastHttpContent) {
            nextHead();
        }
    }

    /** The body ends where it broke, marked as broken; an invalid request behind it ends the connection in turn. */
    private void endBody(ChannelHandlerContext ctx, List<Object> out, int at, DecoderResult failure) {
        refused = true;
        ctx.channel().attr(BROKEN_BODY).set(true);
        out.set(at, LastHttpContent.EMPTY_LAST_CONTENT);
        HttpMessage end = createInvalidMessage();
        end.setDecoderResult(failure);
        out.add(end);
    }

    private void nextHead() {
        inHead = true;
        chunks = null;
        lengths = 0;
        scanner.reset();
    }

    @Override
    protected HttpMessage createMessage(String[] line) {
        scanner.requestLineRead();
        if (!HttpVersion.HTTP_1_1.text().equals(line[2])
                && !HttpVersion.HTTP_1_0.text().equals(line[2])) {
            throw new UnsupportedVersionException(line[2]);
        }
        return super.createMessage(line);
    }

    @Override
    protected HttpMessage createInvalidMessage() {
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/bad-request");
    }

    @Override
    protected AsciiString splitHeaderName(byte[] line, int start, int length) {
        AsciiString name = super.splitHeaderName(line, start, length);
        if (HttpHeaderNames.CONTENT_LENGTH.contentEqualsIgnoreCase(name)) {
            lengths++;
        }
        return name;
    }

    /** Called with every complete head, before its framing is taken from it. */
    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage head) {
        if (lengths > 1) {
            throw new IllegalArgumentException("Content-Length is given twice");
        }
        scanner.refuseFaults();
        Framing.check(head);
        Upgrades.ignoreUnusable(head);
        return super.isContentAlwaysEmpty(head);
    }
}
