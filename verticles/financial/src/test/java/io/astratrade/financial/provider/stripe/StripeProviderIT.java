package io.astratrade.financial.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.provider.Card;
import io.astratrade.financial.provider.CardToken;
import io.astratrade.financial.provider.ChargeRequest;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.Outcome.State;
import io.astratrade.financial.provider.PayoutRequest;
import io.astratrade.financial.provider.RefundRequest;
import io.astratrade.financial.provider.stripe.FakeStripe.Fault;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The adapter against a server that behaves as Stripe documents, and against its worst days. */
class StripeProviderIT {
    private static final String SUCCEEDS = "4242424242424242";
    private static LedgerRig rig;

    private final FakeStripe stripe = new FakeStripe();
    private final UUID user = UUID.randomUUID();
    private final UUID key = UUID.randomUUID();
    private final StripeProvider provider = provider(FakeStripe.KEY, Duration.ofSeconds(30));

    /** Whose answers are waited for half a second each. */
    private final StripeProvider impatient = provider(FakeStripe.KEY, Duration.ofMillis(1_500));

    @BeforeAll
    static void start() {
        rig = LedgerRig.start();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @AfterEach
    void close() {
        stripe.close();
    }

    private StripeProvider provider(String secret, Duration timeout) {
        StripeConfig config = new StripeConfig(
                URI.create("http://127.0.0.1:" + stripe.port()),
                secret,
                List.of(),
                Duration.ofMinutes(5),
                "http://back/");
        return new StripeProvider(rig.vertx, rig.database, config, timeout);
    }

    @Test
    void aCardBecomesATokenOfACustomer() {
        CardToken token = card(SUCCEEDS);
        assertThat(token.last4()).isEqualTo("4242");
        card("4000000000000341");
        assertThat(stripe.all("customer")).as("one for the user").hasSize(1);
        assertThat(stripe.all("payment_method")).allMatch(method -> method.getString("customer")
                .equals(stripe.all("customer").get(0).getString("id")));
    }

    @Test
    void aCardThatCannotBeAttachedIsDeclined() {
        assertThatThrownBy(() -> card("4000000000000002"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("generic_decline")
                .hasMessageNotContaining("4000000000000002");
    }

    @Test
    void aChargeIsMadeOncePerKey() {
        CardToken token = card(SUCCEEDS);
        assertThat(done(() -> provider.charged(key))).isEmpty();
        assertThat(charge(token)).isEqualTo(Outcome.succeeded());
        assertThat(charge(token)).isEqualTo(Outcome.succeeded());
        assertThat(done(() -> provider.charged(key))).contains(Outcome.succeeded());
        JsonObject intent = stripe.all("payment_intent").get(0);
        assertThat(stripe.all("payment_intent")).hasSize(1);
        assertThat(intent.getLong("amount")).isEqualTo(1234);
        assertThat(intent.getString("currency")).isEqualTo("usd");
        assertThat(intent.getJsonObject("metadata").getString("astra_key")).isEqualTo(key.toString());
    }

    @Test
    void aDeclineIsTheBanks() {
        CardToken token = card("4000000000000341");
        assertThat(charge(token)).isEqualTo(Outcome.declined("generic_decline"));
        assertThat(done(() -> provider.charged(key))).contains(Outcome.declined("generic_decline"));
    }

    @Test
    void aChallengeIsAtStripe() {
        CardToken token = card("4000002760003184");
        Outcome asked = charge(token);
        assertThat(asked.state()).isEqualTo(State.REQUIRES_ACTION);
        assertThat(asked.url()).startsWith("https://hooks.stripe.com/");
        stripe.challenged("succeeded");
        assertThat(done(() -> provider.answerChallenge(key, true))).isEqualTo(Outcome.succeeded());
    }

    @Test
    void aRefusedChallengeIsCancelled() {
        charge(card("4000002760003184"));
        assertThat(done(() -> provider.answerChallenge(key, false)))
                .isEqualTo(Outcome.declined("authentication_failed"));
        assertThat(stripe.all("payment_intent").get(0).getString("status")).isEqualTo("canceled");
    }

    /** Whatever happens to one of the requests, the charge is made once, and known. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"DONE_BUT_BROKEN", "BROKEN", "CONFLICT", "TOO_MANY", "SERVER_ERROR", "GARBAGE", "ENDLESS"})
    void aFaultIsRepeatedUnderTheSameKey(Fault fault) {
        CardToken token = card(SUCCEEDS);
        stripe.next(fault, fault);
        assertThat(charge(token)).isEqualTo(Outcome.succeeded());
        UUID second = UUID.randomUUID();
        stripe.next(Fault.NONE, fault);
        assertThat(done(() -> provider.charge(request(second, token)))).isEqualTo(Outcome.succeeded());
        assertThat(stripe.all("payment_intent")).hasSize(2).allMatch(intent -> intent.getString("status")
                .equals("succeeded"));
    }

    @Test
    void anOutcomeThatDidNotArriveIsAskedFor() {
        CardToken token = card(SUCCEEDS);
        stripe.next(Fault.NONE, Fault.DONE_BUT_SILENT, Fault.DONE_BUT_SILENT, Fault.DONE_BUT_SILENT);
        assertThat(Await.failure(started(() -> impatient.charge(request(key, token)))))
                .isNotNull();
        assertThat(done(() -> provider.charged(key))).contains(Outcome.succeeded());
    }

    @Test
    void itIsGivenUpAfterThreeAttempts() {
        CardToken token = card(SUCCEEDS);
        stripe.next(Fault.SERVER_ERROR, Fault.SERVER_ERROR, Fault.SERVER_ERROR);
        assertThat(Await.failure(started(() -> provider.charge(request(key, token)))))
                .hasMessageContaining("500");
        assertThat(stripe.asked("/v1/payment_intents")).isEqualTo(3);
        assertThat(done(() -> provider.charged(key))).isEmpty();
    }

    /** An intent that exists at Stripe, but whose id did not reach us, is never confirmed afterwards. */
    @Test
    void whatIsAbandonedIsNeverCharged() {
        CardToken token = card(SUCCEEDS);
        assertThat(done(() -> provider.abandon(key))).isEqualTo(Outcome.declined(Outcome.ABANDONED));
        assertThat(charge(token)).isEqualTo(Outcome.declined(Outcome.ABANDONED));
        assertThat(stripe.all("payment_intent")).isEmpty();

        UUID made = UUID.randomUUID();
        stripe.next(Fault.NONE, Fault.BROKEN, Fault.BROKEN, Fault.BROKEN);
        assertThat(Await.failure(started(() -> provider.charge(request(made, token)))))
                .isNotNull();
        assertThat(done(() -> provider.charged(made)))
                .as("created, not confirmed")
                .isEmpty();
        assertThat(done(() -> provider.abandon(made))).isEqualTo(Outcome.declined(Outcome.ABANDONED));
        assertThat(done(() -> provider.charge(request(made, token)))).isEqualTo(Outcome.declined(Outcome.ABANDONED));
    }

    @Test
    void whatIsChargedCannotBeAbandoned() {
        charge(card(SUCCEEDS));
        assertThat(done(() -> provider.abandon(key))).isEqualTo(Outcome.succeeded());
    }

    @Test
    void aRefundIsMadeOnceAndFoundWithoutItsId() {
        charge(card(SUCCEEDS));
        RefundRequest refund = new RefundRequest(UUID.randomUUID(), key, Money.parse("2.34"), Asset.USD);
        assertThat(done(() -> provider.refunded(refund))).isEmpty();
        stripe.next(Fault.DONE_BUT_SILENT, Fault.DONE_BUT_SILENT, Fault.DONE_BUT_SILENT);
        assertThat(Await.failure(started(() -> impatient.refund(refund)))).isNotNull();
        assertThat(done(() -> provider.refunded(refund))).contains(Outcome.succeeded());
        assertThat(done(() -> provider.refund(refund))).isEqualTo(Outcome.succeeded());
        assertThat(stripe.all("refund")).hasSize(1);
        RefundRequest more = new RefundRequest(UUID.randomUUID(), key, Money.parse("10.01"), Asset.USD);
        assertThat(done(() -> provider.refund(more))).isEqualTo(Outcome.declined("charge_already_refunded"));
    }

    @Test
    void aPayoutIsUnderWayUntilTheBankHasIt() {
        CardToken token = card(SUCCEEDS);
        PayoutRequest payout = new PayoutRequest(key, user, token.token(), Money.parse("5"), Asset.EUR, "Withdrawal");
        assertThat(done(() -> provider.paidOut(payout))).isEmpty();
        assertThat(done(() -> provider.payout(payout)).state()).isEqualTo(State.UNKNOWN);
        assertThat(done(() -> provider.paidOut(payout)).map(Outcome::state)).contains(State.UNKNOWN);
        stripe.payoutsArrive();
        assertThat(done(() -> provider.paidOut(payout))).isEqualTo(Optional.of(Outcome.succeeded()));
        assertThat(stripe.all("payout")).hasSize(1);
    }

    @Test
    void aKeyThatStripeDoesNotKnowIsAFault() {
        StripeProvider other = provider("sk_test_other", Duration.ofSeconds(30));
        assertThat(Await.failure(started(() -> other.tokenise(user, new Card(SUCCEEDS, 12, 2030, "123")))))
                .isNotInstanceOf(RefusedException.class)
                .hasMessageContaining("401");
    }

    private CardToken card(String number) {
        return done(() -> provider.tokenise(user, new Card(number, 12, 2030, "123")));
    }

    private Outcome charge(CardToken token) {
        return done(() -> provider.charge(request(key, token)));
    }

    private ChargeRequest request(UUID charge, CardToken token) {
        return new ChargeRequest(charge, user, token.token(), Money.parse("12.34"), Asset.USD, "Deposit");
    }

    private static <T> Future<T> started(Supplier<Future<T>> work) {
        return Future.future(promise -> rig.vertx.runOnContext(now -> work.get().onComplete(promise)));
    }

    private static <T> T done(Supplier<Future<T>> work) {
        return Await.result(rig.vertx, work);
    }
}
