package io.astratrade.financial.ledger.story;

import io.astratrade.financial.ledger.LedgerConfig;
import io.astratrade.financial.ledger.PostgresLedger;
import io.astratrade.financial.ledger.seal.LedgerMeters;
import io.astratrade.financial.ledger.seal.Sealer;
import io.astratrade.financial.wallet.TransferCommits;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.harness.PatientDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;

/** All that one process has of the ledger; the next one has nothing of it but the database. */
record LedgerProcess(Database database, PostgresLedger ledger, TransferCommits transfers, Sealer sealer) {
    private static final LedgerConfig CONFIG =
            new LedgerConfig(256, 100_000, Duration.ofSeconds(15), Duration.ofSeconds(15), 0);

    static LedgerProcess begin(Vertx vertx, String uri, Clock clock) {
        Database database = Database.open(vertx, PatientDatabase.of(uri, "financial"));
        return new LedgerProcess(
                database,
                new PostgresLedger(vertx, clock),
                new TransferCommits(vertx, database, clock, CONFIG),
                new Sealer(database, new LedgerMeters(new SimpleMeterRegistry())));
    }
}
