package io.astratrade.gateway.pages;

import io.astratrade.gateway.pages.ServedContract.ProblemCode;
import io.astratrade.platform.api.answer.ResponseBody;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** GET /docs/errors: every problem code of all services, as a page or, for whoever prefers that, as JSON. */
record ErrorsPage(ContractLibrary library) {
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final String HEAD =
            "<!doctype html><html lang=en><meta charset=utf-8><title>AstraTrade problem codes</title>"
                    + "<style>body{font:15px system-ui;margin:2rem auto;max-width:75rem;padding:0 1rem}"
                    + "td,th{padding:.3rem 1rem .3rem 0;text-align:left;vertical-align:top}code{font-weight:600}</style>"
                    + "<h1>Problem codes</h1><p>The <code>code</code> of an <code>application/problem+json</code> answer is"
                    + " stable. Those of the gateway can come from any service.</p>"
                    + "<table><tr><th>Code<th>Status<th>Meaning<th>Cure";
    private static final String POLICY = ContentPolicy.of(HEAD);

    void handle(RoutingContext ctx) {
        boolean prefersJson = prefersJson(ctx);
        library.all()
                .map(all -> all.stream()
                        .flatMap(contract -> contract.codes().stream())
                        .toList())
                .onSuccess(codes -> {
                    ctx.response().putHeader("Vary", "Accept").putHeader(ContentPolicy.HEADER, POLICY);
                    if (prefersJson) {
                        ResponseBody.end(ctx, JSON, json(codes));
                    } else {
                        ResponseBody.end(ctx, HTML + "; charset=utf-8", html(codes));
                    }
                });
    }

    private static boolean prefersJson(RoutingContext ctx) {
        return ctx.request().headers().contains("Accept")
                && ctx.parsedHeaders().accept().stream()
                        .filter(range -> range.weight() > 0)
                        .map(range -> range.component() + "/" + range.subComponent())
                        .filter(range -> range.equals(JSON) || range.equals(HTML))
                        .findFirst()
                        .filter(JSON::equals)
                        .isPresent();
    }

    private static String json(List<ProblemCode> codes) {
        List<JsonObject> items = codes.stream()
                .map(code -> new JsonObject()
                        .put("service", code.service())
                        .put("code", code.code())
                        .put("status", code.status())
                        .put("title", code.title())
                        .put("cure", code.cure()))
                .toList();
        return new JsonObject().put("items", new JsonArray(items)).encode();
    }

    private static String html(List<ProblemCode> codes) {
        StringBuilder html = new StringBuilder(HEAD);
        String service = "";
        for (ProblemCode code : codes) {
            if (!code.service().equals(service)) {
                service = code.service();
                html.append("<tr><th colspan=4><h2>").append(escaped(service)).append("</h2>");
            }
            html.append("<tr id=\"")
                    .append(escaped(code.code()))
                    .append("\"><td><code>")
                    .append(escaped(code.code()))
                    .append("</code><td>")
                    .append(code.status())
                    .append("<td>")
                    .append(escaped(code.title()))
                    .append("<td>")
                    .append(escaped(code.cure()));
        }
        return html.append("</table></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
