package io.astratrade.financial.payment.api.hook;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.inbound.NoticeDesk;
import io.astratrade.financial.provider.ProviderNotice;
import io.astratrade.financial.provider.stripe.StripeEvents;
import io.astratrade.financial.provider.stripe.StripeEvents.Read;
import io.astratrade.financial.provider.stripe.StripeProvider;
import io.astratrade.financial.provider.stripe.StripeSignature;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;

/**
 * POST /financial/webhooks/stripe. A signed event is answered with 200 whatever it is about, as Stripe sends it again otherwise;
 * what was done with it is in the answer and in payment_notice.
 */
public record ReceiveStripeWebhook(
        Database database, NoticeDesk desk, StripeEvents events, StripeSignature signature, Clock clock)
        implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        String signed = call.header("Stripe-Signature").orElse(null);
        if (!signature.valid(signed, call.rawBody(), clock.instant())) {
            throw FinancialRefusal.FINANCIAL_SIGNATURE_INVALID.refused();
        }
        return database.transaction(tx -> events.read(tx, call.body()).compose(read -> take(tx, read)))
                .map(done -> Reply.ok(new JsonObject().put("received", true).put("disposition", done)));
    }

    private Future<String> take(Tx tx, Read read) {
        if (read.notice().isPresent()) {
            ProviderNotice notice = read.notice().get();
            return desk.receive(tx, StripeProvider.NAME, notice);
        }
        return read.ofKnownType()
                ? desk.unknown(tx, StripeProvider.NAME, read.id(), read.type(), read.object())
                : desk.ignore(tx, StripeProvider.NAME, read.id(), read.type(), read.object());
    }
}
