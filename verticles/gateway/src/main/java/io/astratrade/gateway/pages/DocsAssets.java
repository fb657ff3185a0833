package io.astratrade.gateway.pages;

import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.api.answer.ResponseBody;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Files that the API reference is made of, by name: Swagger UI's from its web jar, and our own two. */
final class DocsAssets {
    private static final String CACHED = "public, max-age=3600";
    private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
    private static final String OWN = "/web/docs/";
    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css", SWAGGER_UI,
            "swagger-ui-bundle.js", SWAGGER_UI,
            "swagger-ui-standalone-preset.js", SWAGGER_UI,
            "favicon-32x32.png", SWAGGER_UI,
            "docs.css", OWN,
            "docs.js", OWN);
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "png", "image/png");

    private final Map<String, Buffer> contents = new HashMap<>();

    private DocsAssets() {
        FILES.forEach((name, directory) -> contents.put(name, Buffer.buffer(bytes(directory + name))));
    }

    /** Shared by all event loops; the first call reads two megabytes from the class path. */
    static DocsAssets all() {
        return Holder.ALL;
    }

    void handle(RoutingContext ctx) {
        String name = ctx.pathParam("asset");
        Buffer content = contents.get(name);
        if (content == null) {
            Replies.fail(ctx, ApiRefusal.NOT_FOUND.refused());
            return;
        }
        ctx.response().putHeader("Cache-Control", CACHED);
        ResponseBody.end(ctx, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), content);
    }

    static byte[] bytes(String resource) {
        try (InputStream in = DocsAssets.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        try (InputStream in =
                DocsAssets.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final DocsAssets ALL = new DocsAssets();
    }
}
