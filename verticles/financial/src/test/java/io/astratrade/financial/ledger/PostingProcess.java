package io.astratrade.financial.ledger;

import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A JVM that posts, holds, captures and says what it knows to be done, until it is killed. */
final class PostingProcess {
    private static final int AT_ONCE = 8;

    private PostingProcess() {}

    /** Arguments: database, two users. */
    public static void main(String[] args) {
        Vertx vertx = Vertx.vertx();
        Database database = Database.open(vertx, PatientDatabase.of(args[0], "financial"));
        PostgresLedger ledger = new PostgresLedger(vertx, Clock.systemUTC());
        Account ann = Account.user(UUID.fromString(args[1]));
        Account bob = Account.user(UUID.fromString(args[2]));
        for (int round = 0; true; round++) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                String reference = round + "-" + i;
                Account from = i % 2 == 0 ? ann : bob;
                Account to = i % 2 == 0 ? bob : ann;
                work.add(database.transaction(tx -> ledger.post(
                                tx, LedgerRig.CAUSE, LedgerRig.entry(reference, LedgerRig.usd(from, to, "1"))))
                        .onSuccess(id -> say(reference)));
            }
            work.add(database.transaction(tx -> ledger.hold(tx, LedgerRig.CAUSE, LedgerKillNineIT.draft(ann, bob))
                    .compose(hold -> ledger.capture(tx, LedgerRig.CAUSE, hold, null))));
            Await.result(Future.join(work).otherwiseEmpty());
        }
    }

    private static synchronized void say(String reference) {
        System.out.println("posted " + reference);
        System.out.flush();
    }
}
