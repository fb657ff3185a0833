package io.astratrade.financial.compliance;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.FinancialEvent.TransactionRecorded;
import io.astratrade.financial.compliance.domain.Movement;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.consume.EventHandler;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Part of group financial_compliance: flags what is in the ledger. Withdrawals were looked at when they were asked for. */
public final class WatchMovements implements EventHandler {
    private static final Set<Asset> MONEY = Set.of(Asset.USD, Asset.EUR);
    private static final String WITHDRAWAL = "withdrawal";

    private final Examiner examiner;

    public WatchMovements(Examiner examiner) {
        this.examiner = examiner;
    }

    @Override
    public Future<Void> handle(List<Envelope> batch, Tx tx) {
        List<Movement> movements = batch.stream()
                .flatMap(event -> movement((TransactionRecorded) event.data()).stream())
                .toList();
        return examiner.examine(tx, movements).mapEmpty();
    }

    private static Optional<Movement> movement(TransactionRecorded recorded) {
        return Asset.of(recorded.currency())
                .filter(MONEY::contains)
                .filter(money -> !recorded.kind().startsWith(WITHDRAWAL))
                .map(money -> new Movement(
                        UUID.fromString(recorded.userId()),
                        UUID.fromString(recorded.transactionId()),
                        money,
                        new Money(Math.abs(recorded.amount().micros())),
                        recorded.recordedAt(),
                        false));
    }
}
