package io.astratrade.financial.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.platform.refusal.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BookTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Account ANN = Account.user(new UUID(0, 1));
    private static final Account BOB = Account.user(new UUID(0, 2));
    private static final Account FEES = Account.fees("test");
    private static final BalanceKey ANNS = new BalanceKey(ANN, Asset.USD);
    private static final BalanceKey BOBS = new BalanceKey(BOB, Asset.USD);

    private final Book book = new Book(
            Map.of(ANNS, new Balance(ANNS, Money.parse("100"), Money.parse("40"), NOON), BOBS, Balance.none(BOBS)));

    private static Posting usd(Account from, Account to, String amount) {
        return new Posting(from, to, Asset.USD, Money.parse(amount));
    }

    private PostedTransaction post(Posting... postings) {
        return book.post(UUID.randomUUID(), Entry.of("test", "test", "ref", List.of(postings), "", NOON));
    }

    private static void refused(FinancialRefusal refusal, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, failure -> assertThat(failure.refusal())
                .isEqualTo(refusal));
    }

    @Test
    void eachPostingLeavesTheBalancesThatTheNextOneFinds() {
        PostedTransaction posted = post(usd(ANN, BOB, "60"), usd(BOB, FEES, "0.5"), usd(BOB, ANN, "10"));
        assertThat(posted.lines())
                .extracting(PostedLine::sourceBalance, PostedLine::destinationBalance)
                .containsExactly(
                        tuple(40_000_000L, 60_000_000L), tuple(59_500_000L, null), tuple(49_500_000L, 50_000_000L));
        assertThat(book.changed()).extracting(Balance::key).containsExactlyInAnyOrder(ANNS, BOBS);
    }

    @Test
    void whatIsHeldIsNotSpent() {
        refused(FinancialRefusal.FINANCIAL_INSUFFICIENT_FUNDS, () -> post(usd(ANN, BOB, "60.000001")));
        assertThat(book.changed()).isEmpty();
    }

    @Test
    void aRefusedEntryChangesNothingOfWhatItBegan() {
        refused(
                FinancialRefusal.FINANCIAL_INSUFFICIENT_FUNDS,
                () -> post(usd(ANN, BOB, "60"), usd(BOB, FEES, "60.000001")));
        assertThat(post(usd(ANN, BOB, "60")).lines().get(0).sourceBalance()).isEqualTo(40_000_000);
    }

    @Test
    void aTransactionComesAfterAllOthersOfItsBoundedAccounts() {
        assertThat(post(usd(ANN, BOB, "1")).entry().at()).isEqualTo(NOON.plusNanos(1_000));
        assertThat(post(usd(ANN, BOB, "1")).entry().at()).isEqualTo(NOON.plusNanos(2_000));
        assertThat(post(usd(FEES, Account.world(), "1")).entry().at()).isEqualTo(NOON);
    }

    @Test
    void whatIsBeyondAnyBalanceIsRefused() {
        refused(
                FinancialRefusal.FINANCIAL_AMOUNT_TOO_LARGE,
                () -> post(usd(Account.world(), FEES, "1000000000.000001")));
    }

    @Test
    void aCaptureTakesWhatWasHeld() {
        Entry entry = Entry.of("test", "hold", "1", List.of(usd(ANN, FEES, "30")), "", NOON);
        book.capture(UUID.randomUUID(), entry, ANNS, Money.parse("30"));
        Balance after = book.changed().iterator().next();
        assertThat(after.amount()).isEqualTo(Money.parse("70"));
        assertThat(after.held()).isEqualTo(Money.parse("10"));
        assertThat(after.available()).isEqualTo(Money.parse("60"));
    }

    @Test
    void everythingThatATransactionSaysIsInItsHash() {
        PostedTransaction posted = post(usd(ANN, BOB, "1"));
        Entry entry = posted.entry();
        assertThat(posted.contentHash())
                .hasSize(32)
                .isEqualTo(with(posted, entry).contentHash());
        List<Entry> others = List.of(
                entry.at(entry.at().plusNanos(1_000)),
                new Entry("other", entry.origin(), entry.reference(), entry.postings(), "", null, entry.at()),
                new Entry(entry.kind(), "other", entry.reference(), entry.postings(), "", null, entry.at()),
                new Entry(entry.kind(), entry.origin(), null, entry.postings(), "", null, entry.at()),
                new Entry(entry.kind(), entry.origin(), "", entry.postings(), "", null, entry.at()),
                new Entry(entry.kind(), entry.origin(), entry.reference(), entry.postings(), " ", null, entry.at()),
                new Entry(
                        entry.kind(),
                        entry.origin(),
                        entry.reference(),
                        entry.postings(),
                        "",
                        posted.id(),
                        entry.at()));
        assertThat(others).allSatisfy(other -> assertThat(with(posted, other).contentHash())
                .isNotEqualTo(posted.contentHash()));
    }

    private static PostedTransaction with(PostedTransaction posted, Entry entry) {
        return new PostedTransaction(posted.id(), entry, posted.lines());
    }
}
