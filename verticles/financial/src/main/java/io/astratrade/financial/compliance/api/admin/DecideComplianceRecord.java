package io.astratrade.financial.compliance.api.admin;

import io.astratrade.financial.compliance.domain.ComplianceRecord;
import io.astratrade.financial.compliance.domain.ComplianceRecord.State;
import io.astratrade.financial.compliance.store.RecordStore;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.Withdrawals;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.cards.UserCards;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * POST /admin/financial/compliance/{record_id}/decision. A held withdrawal is rejected by the first record that is confirmed, and
 * paid out when all its records are cleared. Refuses with FINANCIAL_RECORD_NOT_FOUND, FINANCIAL_RECORD_DECIDED.
 */
public record DecideComplianceRecord(RecordStore records, Withdrawals withdrawals, UserCards cards, Clock clock)
        implements IdempotentEndpoint.Work {
    private static final String REJECTED = "compliance_rejected";

    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        UUID id = Owned.id(call, "record_id", FinancialRefusal.FINANCIAL_RECORD_NOT_FOUND);
        State state = State.valueOf(call.body().getString("state").toUpperCase(Locale.ROOT));
        return records.one(tx, id)
                .map(found -> found.orElseThrow(FinancialRefusal.FINANCIAL_RECORD_NOT_FOUND::refused))
                .compose(record -> siblings(tx, record))
                .compose(siblings -> decide(call, tx, id, state)
                        .compose(decided -> settle(call, tx, decided, siblings).map(decided)))
                .compose(decided -> cards.of(List.of(decided.userId().toString()))
                        .map(found -> Reply.ok(RecordJson.of(
                                decided, found.get(decided.userId().toString())))));
    }

    /** The other records that the same withdrawal waits for. */
    private Future<List<ComplianceRecord>> siblings(Tx tx, ComplianceRecord record) {
        return record.withdrawalId() == null
                ? Future.succeededFuture(List.of())
                : records.ofWithdrawal(tx, record.withdrawalId()).map(all -> all.stream()
                        .filter(other -> !other.id().equals(record.id()))
                        .toList());
    }

    private Future<ComplianceRecord> decide(Call call, Tx tx, UUID id, State state) {
        UUID by = call.principal().userId();
        String reason = call.body().getString("reason");
        return records.decide(tx, id, state, by, reason, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .map(decided -> decided.orElseThrow(FinancialRefusal.FINANCIAL_RECORD_DECIDED::refused));
    }

    private Future<Void> settle(Call call, Tx tx, ComplianceRecord decided, List<ComplianceRecord> siblings) {
        Optional<UUID> waiting = Optional.ofNullable(decided.withdrawalId())
                .filter(held -> siblings.stream().noneMatch(other -> other.state() == State.CONFIRMED));
        if (waiting.isEmpty()) {
            return Future.succeededFuture();
        }
        if (decided.state() == State.CONFIRMED) {
            return withdrawals.reject(tx, call.cause(), waiting.get(), REJECTED);
        }
        return siblings.stream().anyMatch(ComplianceRecord::open)
                ? Future.succeededFuture()
                : withdrawals.approve(tx, call.cause(), waiting.get());
    }
}
