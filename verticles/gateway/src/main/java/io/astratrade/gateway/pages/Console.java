package io.astratrade.gateway.pages;

import io.astratrade.platform.api.answer.ResponseBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** GET /: the web console, one page that runs no script but its own and talks to nobody but us. */
public final class Console {
    private static final String RESOURCE = "/web/index.html";

    private final Buffer page;
    private final String policy;

    public Console() {
        String html = read();
        page = Buffer.buffer(html);
        policy = ContentPolicy.of(html) + "; connect-src 'self'";
    }

    public void handle(RoutingContext ctx) {
        ctx.response().putHeader(ContentPolicy.HEADER, policy);
        ResponseBody.end(ctx, "text/html; charset=utf-8", page);
    }

    private static String read() {
        try (InputStream in = Console.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
