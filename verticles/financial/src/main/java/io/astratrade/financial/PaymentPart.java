package io.astratrade.financial;

import io.astratrade.financial.payment.store.NoticeStore;
import io.astratrade.platform.jobs.CatchUp;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.JobWork;
import io.astratrade.platform.jobs.Schedule;
import io.astratrade.platform.module.DomainBuilder;
import io.astratrade.platform.module.Service;
import java.time.Duration;

/** What payments declare. */
final class PaymentPart {
    private static final Job SETTLE = new Job("settle-payments", Schedule.every(Duration.ofSeconds(1)), CatchUp.LATEST);
    private static final Job FORGET_NOTICES =
            new Job("forget-payment-notices", Schedule.every(Duration.ofHours(1)), CatchUp.LATEST);

    private PaymentPart() {}

    static DomainBuilder<Financial> declare(DomainBuilder<Financial> domain) {
        return domain.can("payments")
                .meters("astra.payment.unsettled", "astra.payment.provider.calls", "astra.payment.provider.unanswered")
                .runs(
                        SETTLE,
                        (service, financial) -> financial.on(service).payments().due())
                .runs(FORGET_NOTICES, PaymentPart::forgetNotices);
    }

    private static JobWork forgetNotices(Service service, Financial financial) {
        NoticeStore notices = new NoticeStore(service.database());
        Duration kept = financial.config().payments().noticeRetention();
        return (tx, due) -> notices.forget(tx, due.minus(kept));
    }
}
