package io.astratrade.financial.payment.inbound;

import io.astratrade.financial.payment.store.NoticeStore;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.financial.provider.PaymentProvider.NumberedNotice;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.util.List;

/** Reads the notices of a provider that does not send them, in their order. */
public final class NoticePoll {
    private final Database database;
    private final NoticeStore notices;
    private final PaymentProvider provider;
    private final NoticeDesk desk;

    public NoticePoll(Database database, PaymentProvider provider, NoticeDesk desk) {
        this.database = database;
        this.notices = new NoticeStore(database);
        this.provider = provider;
        this.desk = desk;
    }

    /** Completes when those that there are have been taken. */
    public Future<Void> run() {
        return notices.cursor(provider.name()).compose(provider::notices).compose(this::takeAll);
    }

    private Future<Void> takeAll(List<NumberedNotice> found) {
        Future<Void> taken = Future.succeededFuture();
        for (NumberedNotice each : found) {
            taken = taken.compose(previous -> take(each));
        }
        return taken;
    }

    private Future<Void> take(NumberedNotice numbered) {
        return database.transaction(tx -> desk.receive(tx, provider.name(), numbered.notice())
                .compose(done -> notices.read(tx, provider.name(), numbered.number())));
    }
}
