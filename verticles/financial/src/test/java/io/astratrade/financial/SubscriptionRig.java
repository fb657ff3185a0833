package io.astratrade.financial;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.coupon.domain.Coupon;
import io.astratrade.financial.coupon.domain.Discount;
import io.astratrade.financial.coupon.store.CouponStore;
import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.PaymentOrder;
import io.astratrade.financial.payment.Payments;
import io.astratrade.financial.payment.WithdrawalCheck;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.plan.domain.BillingPeriod;
import io.astratrade.financial.plan.domain.Plan;
import io.astratrade.financial.plan.domain.PlanCatalogue;
import io.astratrade.financial.provider.Card;
import io.astratrade.financial.provider.CardToken;
import io.astratrade.financial.provider.GuardedProvider;
import io.astratrade.financial.provider.sandbox.SandboxProvider;
import io.astratrade.financial.subscription.SubscriptionConfig;
import io.astratrade.financial.subscription.domain.Agenda;
import io.astratrade.financial.subscription.domain.DunningSchedule;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.order.NewSubscription;
import io.astratrade.financial.time.FinancialClock;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.astratrade.testkit.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Subscriptions on a real ledger and the sandbox, on a database of their own and a clock that begins at a known time. */
public final class SubscriptionRig implements AutoCloseable {
    private static final List<Duration> RETRIES =
            List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(5), Duration.ofDays(7));

    public final LedgerRig books;
    private final FinancialClock clock;
    private final PaymentParts payments;
    private final SubscriptionParts parts;
    private int users;

    private SubscriptionRig(LedgerRig books) {
        this.books = books;
        this.clock = new FinancialClock(books.clock);
        SandboxProvider sandbox = new SandboxProvider(books.database, Duration.ZERO);
        this.payments = new PaymentParts(
                books.database,
                new GuardedProvider(sandbox, PaymentRig.CONFIG.timeout(), new SimpleMeterRegistry()),
                books.ledger,
                WithdrawalCheck.NONE,
                PaymentRig.CONFIG,
                new SimpleMeterRegistry(),
                books.clock,
                clock);
        this.parts = new SubscriptionParts(books.database, payments, books.ledger, config(), clock, books.clock);
    }

    public static SubscriptionRig start() {
        return new SubscriptionRig(LedgerRig.start());
    }

    /** Another process on the same database. */
    public SubscriptionRig another() {
        return new SubscriptionRig(LedgerRig.on(books.uri));
    }

    private static SubscriptionConfig config() {
        PlanCatalogue plans = new PlanCatalogue(
                List.of(plan("explorer", 0, "0"), plan("navigator", 1, "9.95"), plan("captain", 2, "19.95")));
        DunningSchedule dunning = new DunningSchedule(RETRIES, Duration.ofDays(10), Duration.ofDays(21));
        return new SubscriptionConfig(plans, Duration.ofDays(14), new Agenda(dunning, Duration.ofDays(90)), true);
    }

    private static Plan plan(String name, int rank, String monthly) {
        Money price = Money.parse(monthly);
        return new Plan(name, 1, rank, price, new Money(price.micros() * 10), List.of("trades_per_day:" + rank));
    }

    /** The next of users who have the same ids in every rig. */
    public UUID user() {
        return new UUID(0, ++users);
    }

    public UUID funded(String dollars) {
        UUID user = user();
        books.post(LedgerRig.entry(EventIds.next(), LedgerRig.usd(Account.world(), Account.user(user), dollars)));
        return user;
    }

    public UUID card(UUID user, String number) {
        CardToken token = Await.result(payments.provider().tokenise(user, new Card(number, 12, 2040, "123")));
        PaymentMethod method = new PaymentMethod(
                UUID.fromString(EventIds.next()),
                user,
                payments.provider().name(),
                token.token(),
                token.brand(),
                token.last4(),
                token.expMonth(),
                token.expYear(),
                false,
                books.clock.instant());
        books.done(tx -> new MethodStore(books.database).insert(tx, method));
        return method.id();
    }

    public void coupon(String code, int percent, Integer months, Integer most) {
        Coupon coupon = new Coupon(code, new Discount.Percent(percent), months, null, most, 0, books.clock.instant());
        books.done(tx -> new CouponStore(books.database).insert(tx, coupon));
    }

    public Subscription subscribe(UUID user, String plan, BillingPeriod period, String coupon, boolean trial) {
        NewSubscription wanted = new NewSubscription(plan, period, null, coupon, trial);
        Subscription begun = books.done(tx -> parts.desk().subscribe(tx, LedgerRig.CAUSE, user, wanted));
        UUID payment = begun.billing().payment();
        if (payment != null) {
            Await.result(books.vertx, () -> parts.desk().collect(payment));
        }
        return Await.result(parts.store().one(user, begun.id())).orElseThrow();
    }

    public void advance(Duration step) {
        Await.result(books.vertx, () -> parts.testClock().advance(step, Future::succeededFuture));
    }

    /** What the job does: everything that is due by now. */
    public Future<Void> due() {
        return parts.due().run(clock.second());
    }

    /** The same by a process that dies after each commit, before it carries out a payment. */
    public Future<Void> dueAndDie() {
        return parts.dueWith(new Payments() {
                    @Override
                    public Future<UUID> begin(Tx tx, Cause cause, PaymentOrder order) {
                        return payments.payments().begin(tx, cause, order);
                    }

                    @Override
                    public Future<Payment> execute(UUID payment) {
                        return Future.failedFuture("died");
                    }

                    @Override
                    public Future<UUID> refund(Tx tx, Cause cause, UUID payment, Money amount, String reason) {
                        return payments.payments().refund(tx, cause, payment, amount, reason);
                    }
                })
                .run(clock.second());
    }

    /** Looks at payments whose outcome is not known yet. */
    public Future<Void> sweep() {
        return payments.sweep();
    }

    /** What the service does before it listens. */
    public Future<Void> begin() {
        return parts.begin();
    }

    /** Lets time pass while nothing runs. */
    public void sleep(Duration time) {
        books.clock.set(books.clock.instant().plus(time));
    }

    public Subscription read(Subscription subscription) {
        return Await.result(parts.store().one(subscription.userId(), subscription.id()))
                .orElseThrow();
    }

    public List<String> lines(String query, Object... args) {
        return Await.result(
                books.database.query(query, args).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.toJson().encode())
                        .toList()));
    }

    @Override
    public void close() {
        books.close();
    }
}
