package io.astratrade.financial.webhook;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.webhook.domain.WebhookTarget;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.Future;

/**
 * Tells an endpoint's owner at once what no attempt would send to. A name that has no address yet may get one: each attempt
 * looks it up anew.
 */
public record TargetCheck(TargetResolver resolver) {
    /** Fails with FINANCIAL_WEBHOOK_TARGET. */
    public Future<Void> check(String url) {
        return WebhookTarget.parse(url)
                .map(target -> resolver.addresses(target)
                        .<Void>mapEmpty()
                        .recover(failure -> failure instanceof ForbiddenTargetException
                                ? Future.failedFuture(refused(failure.getMessage()))
                                : Future.succeededFuture()))
                .orElseGet(() ->
                        Future.failedFuture(refused("no absolute http or https URL without credentials and fragment")));
    }

    private static RefusedException refused(String why) {
        return FinancialRefusal.FINANCIAL_WEBHOOK_TARGET
                .refused("Nothing is sent there: " + why)
                .at("/url", why);
    }
}
