package io.astratrade.financial.ledger.story;

import static io.astratrade.financial.ledger.LedgerRig.CAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.financial.wallet.Transfer;
import io.astratrade.financial.wallet.TransferCommits;
import io.astratrade.platform.idempotency.IdempotencyRequest;
import io.astratrade.platform.idempotency.StoredAnswer;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Bursts of transfers that share commits. */
final class TransferStory {
    private static final int ATTEMPTS = 100;

    private final Random random;
    private final LedgerStory story;

    TransferStory(Random random, LedgerStory story) {
        this.random = random;
        this.story = story;
    }

    /** Transfers that come at once are decided in the order in which they come. */
    void burst(TransferCommits commits, int count) {
        List<Transfer> transfers = transfers(count);
        List<Future<StoredAnswer>> answers =
                transfers.stream().map(commits::submit).toList();
        for (int i = 0; i < count; i++) {
            LedgerStory.agree(story.books.post(List.of(posting(transfers.get(i)))), answers.get(i));
        }
    }

    /**
     * The same while something breaks. What got no answer is asked for again, and is done once: whatever the ledger says is
     * done is moved in the naive books, whose floors must hold all the same.
     */
    void burstThrough(TransferCommits commits, int count, Runnable disaster, TransferCommits after) {
        List<Transfer> transfers = transfers(count);
        List<Future<StoredAnswer>> answers =
                transfers.stream().map(commits::submit).toList();
        disaster.run();
        for (int i = 0; i < count; i++) {
            if (outcome(answers.get(i), after, transfers.get(i))) {
                story.books.move(posting(transfers.get(i)));
            }
        }
        assertThat(story.books.anyFloorBroken()).isFalse();
    }

    private static boolean outcome(Future<StoredAnswer> first, TransferCommits after, Transfer transfer) {
        Future<StoredAnswer> answer = first;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Await.result(answer.otherwiseEmpty());
            if (answer.succeeded() || answer.cause() instanceof RefusedException) {
                return answer.succeeded();
            }
            answer = after.submit(transfer);
        }
        throw new AssertionError("no answer", answer.cause());
    }

    private List<Transfer> transfers(int count) {
        List<Transfer> transfers = new ArrayList<>();
        while (transfers.size() < count) {
            UUID from = story.user();
            UUID to = story.user();
            if (!from.equals(to)) {
                transfers.add(transfer(from, to));
            }
        }
        return transfers;
    }

    private Transfer transfer(UUID from, UUID to) {
        String key = Long.toHexString(random.nextLong());
        IdempotencyRequest request = new IdempotencyRequest(from.toString(), "POST /transfers", key, key);
        return new Transfer(from, to, story.asset(), story.amount(), Money.ZERO, "told", request, CAUSE);
    }

    private static Posting posting(Transfer transfer) {
        return new Posting(
                Account.user(transfer.sender()),
                Account.user(transfer.recipient()),
                transfer.asset(),
                transfer.amount());
    }
}
