package io.astratrade.financial.subscription.domain;

import io.astratrade.financial.invoice.domain.Grant;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import io.astratrade.financial.invoice.domain.Pricing;
import io.astratrade.financial.invoice.domain.Term;
import io.astratrade.financial.plan.domain.Offer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides whether another offer is in force now, and what that costs, or at the end of the period. */
public final class ChangePlanner {
    private ChangePlanner() {}

    /** Of a subscription on trial or active; the offer it has already takes back what was wished for. */
    public static Change plan(Subscription now, Offer wanted, Instant at) {
        if (wanted.equals(now.offer())) {
            return new Change.Free(now.withWish(Wish.NONE));
        }
        if (now.is(SubscriptionStatus.TRIALING)) {
            return new Change.Free(now.withOffer(wanted).withWish(Wish.NONE));
        }
        return now.offer().upgradedBy(wanted)
                ? upgrade(now, wanted, at)
                : new Change.Free(now.withWish(Wish.changeTo(wanted)));
    }

    private static Change upgrade(Subscription now, Offer wanted, Instant at) {
        Pricing price = new Pricing(wanted, now.billing().coupon());
        boolean inTerm = wanted.period() == now.offer().period() && !now.offer().free();
        Term term = inTerm ? now.term() : Term.from(at, wanted.period());
        List<InvoiceLine> lines = new ArrayList<>(unused(now, at));
        lines.addAll(inTerm ? price.rest(term, at) : price.whole(term));
        return new Change.Priced(lines, new Grant(wanted, term, price.value(term.start())));
    }

    /** What an end at this time gives back. */
    public static List<InvoiceLine> unused(Subscription now, Instant at) {
        Billing billing = now.billing();
        return Pricing.lines(Pricing.unused(now.offer(), now.term(), billing.value(), billing.refunded(), at));
    }
}
