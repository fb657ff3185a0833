package io.astratrade.financial.wallet;

import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_RECIPIENT_CLOSED;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_RECIPIENT_UNKNOWN;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_SENDER_SUSPENDED;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.ledger.Journal;
import io.astratrade.financial.ledger.domain.Balance;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.financial.ledger.domain.Book;
import io.astratrade.financial.ledger.domain.PostedTransaction;
import io.astratrade.platform.cards.KnownUser;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.idempotency.IdempotencyBatch.Answered;
import io.astratrade.platform.idempotency.IdempotencyBatch.Earlier;
import io.astratrade.platform.idempotency.StoredAnswer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decisions about the transfers of one commit, one after the other; each leaves the balances that the next one finds. */
final class TransferBatch {
    private final Map<String, KnownUser> users;
    private final Earlier earlier;
    private final Book book;
    private final Instant now;
    private final Tx tx;
    private final List<PostedTransaction> posted = new ArrayList<>();
    private final List<Answered> answered = new ArrayList<>();

    TransferBatch(Tx tx, Map<String, KnownUser> users, Earlier earlier, Map<BalanceKey, Balance> locked, Instant now) {
        this.tx = tx;
        this.users = users;
        this.earlier = earlier;
        this.book = new Book(locked);
        this.now = now;
    }

    Outcome decide(Transfer transfer) {
        try {
            Optional<StoredAnswer> repeated = earlier.answer(transfer.request());
            return Outcome.answered(repeated.orElseGet(() -> post(transfer)));
        } catch (RuntimeException refusal) {
            return Outcome.refused(refusal);
        }
    }

    private StoredAnswer post(Transfer transfer) {
        KnownUser recipient = admit(users, transfer);
        PostedTransaction done = book.post(UUID.fromString(EventIds.next()), transfer.entry(now));
        posted.add(done);
        Journal.tell(tx, transfer.cause(), done);
        JsonObject item = WalletJson.sent(done, recipient.card());
        StoredAnswer answer = StoredAnswer.fresh(201, Map.of(), item.encode());
        answered.add(new Answered(transfer.request(), answer));
        return answer;
    }

    /**
     * The recipient, who must be there and active, as must the sender be if known.
     *
     * @throws io.astratrade.platform.refusal.RefusedException FINANCIAL_SENDER_SUSPENDED, FINANCIAL_RECIPIENT_UNKNOWN,
     *     FINANCIAL_RECIPIENT_CLOSED
     */
    static KnownUser admit(Map<String, KnownUser> users, Transfer transfer) {
        KnownUser sender = users.get(transfer.sender().toString());
        if (sender != null && !sender.active()) {
            throw FINANCIAL_SENDER_SUSPENDED.refused();
        }
        KnownUser recipient = users.get(transfer.recipient().toString());
        if (recipient == null) {
            throw FINANCIAL_RECIPIENT_UNKNOWN.refused().at("/to_user_id", "is nobody's");
        }
        if (!recipient.active()) {
            throw FINANCIAL_RECIPIENT_CLOSED.refused().at("/to_user_id", "is of an account that is closed");
        }
        return recipient;
    }

    Book book() {
        return book;
    }

    List<PostedTransaction> posted() {
        return posted;
    }

    List<Answered> answered() {
        return answered;
    }
}
