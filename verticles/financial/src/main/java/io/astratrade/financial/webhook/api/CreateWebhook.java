package io.astratrade.financial.webhook.api;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.webhook.TargetCheck;
import io.astratrade.financial.webhook.domain.Endpoint;
import io.astratrade.financial.webhook.domain.WebhookSecret;
import io.astratrade.financial.webhook.store.EndpointStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.idempotency.Idempotency;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * POST /financial/webhooks. The secret is added to the answer outside of what is stored of it, as it can be derived again.
 * Refuses with FINANCIAL_WEBHOOK_TARGET, FINANCIAL_WEBHOOK_LIMIT.
 */
public record CreateWebhook(EndpointStore store, TargetCheck targets, WebhookSecret secrets, int perUser, Clock clock)
        implements io.astratrade.platform.api.Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        IdempotentEndpoint once = IdempotentEndpoint.of(store.database(), new Idempotency(), this::create);
        return targets.check(call.body().getString("url"))
                .compose(allowed -> once.handle(call))
                .map(this::withSecret);
    }

    private Future<Reply> create(Call call, Tx tx) {
        List<String> events = call.body().getJsonArray("events").stream()
                .map(String::valueOf)
                .distinct()
                .toList();
        Endpoint created = new Endpoint(
                UUID.fromString(EventIds.next()),
                call.principal().userId(),
                call.body().getString("url"),
                events,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        return store.countLocked(tx, created.userId())
                .compose(count -> {
                    if (count >= perUser) {
                        throw FinancialRefusal.FINANCIAL_WEBHOOK_LIMIT.refused("There are " + count + " already");
                    }
                    return store.insert(tx, created);
                })
                .map(inserted -> Reply.created(WebhookJson.of(created))
                        .with("Location", "/api/v1/financial/webhooks/" + created.id()));
    }

    private Reply withSecret(Reply reply) {
        JsonObject shown = reply.body().toJsonObject();
        shown.put("secret", secrets.of(UUID.fromString(shown.getString("id"))));
        return new Reply(reply.status(), shown.toBuffer(), reply.headers());
    }
}
