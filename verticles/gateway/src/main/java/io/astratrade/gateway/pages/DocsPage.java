package io.astratrade.gateway.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.astratrade.gateway.proxy.Targets;
import io.astratrade.platform.api.Replies;
import io.astratrade.platform.registry.ServiceInstance;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** GET /docs: the operations of all services, read from the contracts that their instances serve. */
public final class DocsPage {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String HEAD = "<!doctype html><meta charset=utf-8><title>AstraTrade API</title>"
            + "<style>body{font:15px system-ui;margin:2rem auto;max-width:60rem}td{padding:.2rem 1rem .2rem 0}"
            + "code{font-weight:600}</style><h1>AstraTrade API</h1>";
    private static final String POLICY = ContentPolicy.of(HEAD);

    private final Vertx vertx;
    private final HttpClient client;
    private final Targets targets;
    private final Cache<String, String> sections =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    public DocsPage(Vertx vertx, Targets targets) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient();
        this.targets = targets;
    }

    public void handle(RoutingContext ctx) {
        List<Future<String>> sections =
                targets.oneOfEach().stream().map(this::section).toList();
        Future.join(sections)
                .otherwiseEmpty()
                .onSuccess(read -> ctx.response()
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .putHeader(ContentPolicy.HEADER, POLICY)
                        .end(page(sections)))
                .onFailure(e -> Replies.fail(ctx, e));
    }

    private static String page(List<Future<String>> sections) {
        StringBuilder html = new StringBuilder(HEAD);
        sections.stream().filter(Future::succeeded).forEach(section -> html.append(section.result()));
        return html.toString();
    }

    private Future<String> section(ServiceInstance instance) {
        String known = sections.getIfPresent(instance.service());
        return known != null
                ? Future.succeededFuture(known)
                : read(instance).onSuccess(section -> sections.put(instance.service(), section));
    }

    private Future<String> read(ServiceInstance instance) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(instance.host())
                .setPort(instance.port())
                .setURI("/openapi.yaml")
                .setTimeout(2_000);
        return client.request(request)
                .compose(req -> req.send())
                .compose(answer -> answer.body())
                .compose(body -> vertx.executeBlocking(() -> html(YAML.readTree(body.toString())), false));
    }

    private static String html(JsonNode contract) {
        StringBuilder html =
                new StringBuilder("<h2>" + escaped(contract.at("/info/title").asText()) + "</h2><p>"
                        + escaped(contract.at("/info/description").asText()) + "</p><table>");
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        html.append("<tr><td>")
                                .append(operation.getKey().toUpperCase(Locale.ROOT))
                                .append("<td><code>")
                                .append(escaped(path.getKey()))
                                .append("</code><td>")
                                .append(escaped(
                                        operation.getValue().path("summary").asText()));
                    }
                }));
        return html.append("</table>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
