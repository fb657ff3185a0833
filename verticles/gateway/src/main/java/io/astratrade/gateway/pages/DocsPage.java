package io.astratrade.gateway.pages;

import io.astratrade.gateway.proxy.Targets;
import io.astratrade.platform.api.answer.Replies;
import io.astratrade.platform.api.answer.ResponseBody;
import io.astratrade.platform.http.AllowedMethods;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** GET /docs: Swagger UI over the contracts that the services' instances serve, and what it reads below that path. */
public final class DocsPage {
    private static final String CONTRACTS = "/docs/contracts";
    private static final Buffer PAGE = Buffer.buffer(DocsAssets.bytes("/web/docs/index.html"));

    /** Swagger UI sets the style of elements in its markup and draws with images that its style sheet holds. */
    private static final String POLICY = ContentPolicy.NOTHING
            + "; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

    private final ContractLibrary library;
    private final DocsAssets assets;

    private DocsPage(ContractLibrary library, DocsAssets assets) {
        this.library = library;
        this.assets = assets;
    }

    /** Reads the page's files and mounts everything below /docs. */
    public static Future<Void> mount(Router router, Vertx vertx, Targets targets, String own) {
        return vertx.executeBlocking(
                        () -> new DocsPage(
                                new ContractLibrary(vertx, targets, ServedContract.of("gateway", own)),
                                DocsAssets.all()),
                        false)
                .onSuccess(page -> page.mount(router))
                .mapEmpty();
    }

    private void mount(Router router) {
        AllowedMethods.get(router, "/docs", DocsPage::page);
        AllowedMethods.get(router, "/docs/assets/:asset", assets::handle);
        AllowedMethods.get(router, "/docs/errors", new ErrorsPage(library)::handle);
        AllowedMethods.get(router, CONTRACTS, this::list);
        AllowedMethods.get(router, CONTRACTS + "/:service", this::contract);
    }

    private static void page(RoutingContext ctx) {
        ctx.response().putHeader(ContentPolicy.HEADER, POLICY);
        ResponseBody.end(ctx, "text/html; charset=utf-8", PAGE);
    }

    private void list(RoutingContext ctx) {
        library.all().onSuccess(all -> {
            JsonArray items = new JsonArray(all.stream().map(DocsPage::entry).toList());
            ResponseBody.end(
                    ctx,
                    "application/json",
                    new JsonObject().put("items", items).toBuffer());
        });
    }

    /** As Swagger UI wants it in its drop-down. */
    private static JsonObject entry(ServedContract contract) {
        return new JsonObject().put("name", contract.service()).put("url", CONTRACTS + "/" + contract.service());
    }

    private void contract(RoutingContext ctx) {
        String service = ctx.pathParam("service");
        library.all().onSuccess(all -> all.stream()
                .filter(contract -> contract.service().equals(service))
                .findFirst()
                .ifPresentOrElse(
                        contract -> ResponseBody.end(ctx, "application/yaml", contract.yaml()),
                        () -> Replies.fail(ctx, ApiRefusal.NOT_FOUND.refused())));
    }
}
