package io.astratrade.financial.wallet;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.idempotency.IdempotencyRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A user's wish to give something to another.
 *
 * @param fee for the platform on top of the amount, taken from the sender; zero for none
 * @param request what its answer is kept under
 */
public record Transfer(
        UUID sender,
        UUID recipient,
        Asset asset,
        Money amount,
        Money fee,
        String note,
        IdempotencyRequest request,
        Cause cause) {
    private static final String KIND = "transfer";

    BalanceKey from() {
        return new BalanceKey(Account.user(sender), asset);
    }

    BalanceKey to() {
        return new BalanceKey(Account.user(recipient), asset);
    }

    /** Its request is unique, so that it needs no reference. */
    Entry entry(Instant at) {
        Posting posting = new Posting(from().account(), to().account(), asset, amount);
        List<Posting> postings = fee.micros() == 0
                ? List.of(posting)
                : List.of(posting, new Posting(from().account(), Account.fees("transfers"), asset, fee));
        return Entry.of(KIND, KIND, null, postings, note, at);
    }
}
