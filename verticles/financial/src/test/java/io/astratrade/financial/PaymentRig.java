package io.astratrade.financial;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.PaymentOrder;
import io.astratrade.financial.payment.Withdrawal;
import io.astratrade.financial.payment.WithdrawalCheck;
import io.astratrade.financial.payment.WithdrawalOrder;
import io.astratrade.financial.payment.deposit.DepositEffects;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.provider.Card;
import io.astratrade.financial.provider.CardToken;
import io.astratrade.financial.provider.GuardedProvider;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.financial.provider.sandbox.SandboxProvider;
import io.astratrade.platform.db.Database;
import io.astratrade.testkit.Await;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;

/** Payments on a real ledger and the sandbox, on a database of their own and a clock that stands still. */
public final class PaymentRig implements AutoCloseable {
    public static final PaymentConfig CONFIG = waiting(Duration.ofSeconds(20));

    /** With so much patience for the provider. */
    private static PaymentConfig waiting(Duration timeout) {
        return new PaymentConfig(
                PaymentConfig.ProviderKind.SANDBOX,
                timeout,
                Duration.ofSeconds(60),
                Duration.ofSeconds(2),
                Duration.ofHours(1),
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                Money.parse("1"),
                Money.parse("100000"),
                10,
                Duration.ofDays(30),
                Duration.ZERO);
    }

    public final LedgerRig books;
    public final Database database;
    final PaymentParts parts;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final PaymentProvider sandbox;
    private final PaymentProvider provider;

    private PaymentRig(LedgerRig books, WithdrawalCheck check, Surroundings around, PaymentConfig config) {
        this.books = books;
        this.database = books.database;
        this.sandbox = new SandboxProvider(database, config.sandboxDisputeAfter());
        this.provider = new GuardedProvider(around.provider(sandbox), config.timeout(), meters);
        Ledger ledger = around.ledger(books.ledger);
        this.parts = new PaymentParts(database, provider, ledger, check, config, meters, books.clock, books.clock);
    }

    /** What a test puts around the provider and the ledger. */
    interface Surroundings {
        default PaymentProvider provider(PaymentProvider provider) {
            return provider;
        }

        default Ledger ledger(Ledger ledger) {
            return ledger;
        }
    }

    static PaymentRig start() {
        return start(WithdrawalCheck.NONE);
    }

    static PaymentRig start(WithdrawalCheck check) {
        return new PaymentRig(LedgerRig.start(), check, new Surroundings() {}, CONFIG);
    }

    /** One that does not wait for answers that do not come. */
    static PaymentRig impatient() {
        return new PaymentRig(
                LedgerRig.start(), WithdrawalCheck.NONE, new Surroundings() {}, waiting(Duration.ofMillis(300)));
    }

    /** Another process on a database that is there. */
    static PaymentRig on(String uri, Surroundings around) {
        return new PaymentRig(LedgerRig.on(uri), WithdrawalCheck.NONE, around, CONFIG);
    }

    /** A user's new card. */
    PaymentMethod card(UUID user, String number) {
        CardToken token = Await.result(sandbox.tokenise(user, new Card(number, 12, 2030, "123")));
        return books.done(tx -> new MethodStore(database).insert(tx, method(user, token)));
    }

    private PaymentMethod method(UUID user, CardToken token) {
        return new PaymentMethod(
                UUID.fromString(EventIds.next()),
                user,
                provider.name(),
                token.token(),
                token.brand(),
                token.last4(),
                token.expMonth(),
                token.expYear(),
                false,
                books.clock.instant());
    }

    static PaymentOrder deposit(PaymentMethod card, String dollars) {
        UUID id = UUID.fromString(EventIds.next());
        return new PaymentOrder(
                id,
                card.userId(),
                DepositEffects.PURPOSE,
                id.toString(),
                Money.parse(dollars),
                Asset.USD,
                card.id(),
                "Deposit");
    }

    UUID begin(PaymentOrder order) {
        return books.done(tx -> parts.payments().begin(tx, LedgerRig.CAUSE, order));
    }

    Payment execute(UUID id) {
        return Await.result(books.vertx, () -> parts.payments().execute(id));
    }

    Payment pay(PaymentMethod card, String dollars) {
        return execute(begin(deposit(card, dollars)));
    }

    Withdrawal request(PaymentMethod card, String dollars) {
        UUID id = UUID.fromString(EventIds.next());
        return books.done(tx -> parts.withdrawals()
                .request(
                        tx,
                        LedgerRig.CAUSE,
                        new WithdrawalOrder(id, card.userId(), Money.parse(dollars), Asset.USD, card.id())));
    }

    Withdrawal execute(Withdrawal withdrawal) {
        return Await.result(books.vertx, () -> parts.withdrawals().execute(withdrawal.id()));
    }

    /** Lets so much time pass, and looks at what is due then. */
    void after(Duration time) {
        books.clock.set(books.clock.instant().plus(time));
        Await.result(books.vertx, parts::sweep);
    }

    Payment payment(UUID id) {
        return Await.result(parts.runner().row(id)).orElseThrow().payment();
    }

    String available(UUID user) {
        return books.available(Account.user(user));
    }

    /** Charges that the sandbox made, which is what really happened. */
    long charged(UUID key) {
        return books.number("SELECT count(*) FROM sandbox_charge WHERE key = $1 AND state = 'succeeded'", key);
    }

    @Override
    public void close() {
        books.close();
    }
}
