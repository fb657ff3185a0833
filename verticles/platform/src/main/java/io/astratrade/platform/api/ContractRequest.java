package io.astratrade.platform.api;

import io.astratrade.platform.api.json.StrictJson;
import io.astratrade.platform.contract.Arguments;
import io.astratrade.platform.contract.Operation;
import io.astratrade.platform.contract.PathMatch;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.FieldError;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Holds a request to the operation it asks for; what does not fit is refused with all that is wrong, each by its pointer. */
final class ContractRequest {
    private ContractRequest() {}

    static Arguments arguments(RoutingContext ctx, Operation operation, PathMatch match) {
        Findings findings = new Findings(Findings.SHOWN);
        Arguments arguments = operation.arguments(
                match.parameters(), ctx.request().query(), ctx.request().headers(), findings);
        refuse(findings);
        return arguments;
    }

    /** Null when there is none and none is needed. */
    static JsonObject body(RoutingContext ctx, Operation operation) {
        Buffer bytes = ctx.body().buffer();
        if (bytes == null || bytes.length() == 0) {
            if (operation.needsBody()) {
                throw ApiRefusal.REQUEST_INVALID
                        .refused("This request needs a body")
                        .at("", "is required");
            }
            return null;
        }
        JsonObject body = StrictJson.object(bytes);
        Findings findings = new Findings(Findings.SHOWN);
        operation.checkBody(body.getMap(), findings);
        refuse(findings);
        return body;
    }

    private static void refuse(Findings findings) {
        if (findings.none()) {
            return;
        }
        FieldError first = findings.all().get(0);
        RefusedException refused = ApiRefusal.REQUEST_INVALID.refused(
                "The request does not fit the contract: " + (first.pointer() + " " + first.message()).strip());
        findings.all().forEach(error -> refused.at(error.pointer(), error.message()));
        throw refused;
    }
}
