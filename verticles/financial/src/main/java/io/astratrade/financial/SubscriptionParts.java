package io.astratrade.financial;

import io.astratrade.financial.coupon.Coupons;
import io.astratrade.financial.coupon.store.CouponStore;
import io.astratrade.financial.credit.Credits;
import io.astratrade.financial.credit.store.CreditStore;
import io.astratrade.financial.invoice.CreditNotes;
import io.astratrade.financial.invoice.Invoicing;
import io.astratrade.financial.invoice.store.CreditNoteStore;
import io.astratrade.financial.invoice.store.InvoiceStore;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.Payments;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.plan.domain.Plan;
import io.astratrade.financial.subscription.CardLookup;
import io.astratrade.financial.subscription.Changing;
import io.astratrade.financial.subscription.Charging;
import io.astratrade.financial.subscription.DueSteps;
import io.astratrade.financial.subscription.DueWork;
import io.astratrade.financial.subscription.Ending;
import io.astratrade.financial.subscription.Previewing;
import io.astratrade.financial.subscription.ProcessSubscriptions;
import io.astratrade.financial.subscription.Subscribing;
import io.astratrade.financial.subscription.SubscriptionConfig;
import io.astratrade.financial.subscription.SubscriptionDesk;
import io.astratrade.financial.subscription.SubscriptionEffects;
import io.astratrade.financial.subscription.SubscriptionRecorder;
import io.astratrade.financial.subscription.store.MovementStore;
import io.astratrade.financial.subscription.store.SubscriptionStore;
import io.astratrade.financial.testclock.TestClock;
import io.astratrade.financial.testclock.TestClockStore;
import io.astratrade.financial.time.FinancialClock;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.consume.EventRouter;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Everything of subscriptions, around payments and a ledger. */
final class SubscriptionParts {
    private final SubscriptionConfig config;
    private final FinancialClock clock;
    private final SubscriptionStore store;
    private final InvoiceStore invoices;
    private final CreditNoteStore notes;
    private final CreditStore credits;
    private final CouponStore coupons;
    private final TestClockStore testClocks;
    private final SubscriptionDesk desk;
    private final Database database;
    private final DueSteps steps;
    private final DueWork due;
    private final TestClock testClock;
    private final EventRouter processors;

    SubscriptionParts(
            Database database,
            PaymentParts payments,
            Ledger ledger,
            SubscriptionConfig config,
            FinancialClock clock,
            Clock system) {
        this.database = database;
        this.config = config;
        this.clock = clock;
        store = new SubscriptionStore(database, config.plans());
        invoices = new InvoiceStore(database, config.plans());
        notes = new CreditNoteStore(database);
        credits = new CreditStore(database);
        coupons = new CouponStore(database);
        testClocks = new TestClockStore(database);
        Credits credit = new Credits(credits, ledger);
        CreditNotes creditNotes = new CreditNotes(notes, invoices, credit, ledger);
        SubscriptionRecorder recorder =
                new SubscriptionRecorder(store, new MovementStore(), config.plans(), config.agenda());
        Charging charging = new Charging(
                recorder,
                new Invoicing(invoices, credit, ledger),
                coupons,
                cards(new MethodStore(database)),
                payments.payments(),
                ledger,
                config.agenda().dunning());
        SubscriptionEffects effects = new SubscriptionEffects(
                store,
                recorder,
                charging,
                creditNotes,
                payments.payments(),
                Account.provider(payments.provider().name()),
                clock);
        payments.effects().add(effects);
        Ending ending = new Ending(recorder, charging, creditNotes);
        desk = desk(recorder, charging, ending);
        steps = new DueSteps(recorder, charging);
        due = dueWith(payments.payments());
        testClock = config.testClock() ? new TestClock(clock, system, testClocks, List.of(due)) : null;
        processors = new ProcessSubscriptions(store, effects, ending, payments.forgetCards(), clock).router();
    }

    private SubscriptionDesk desk(SubscriptionRecorder recorder, Charging charging, Ending ending) {
        Coupons redemption = new Coupons(coupons);
        return new SubscriptionDesk(
                store,
                new Subscribing(store, recorder, charging, redemption, config.trial()),
                new Changing(recorder, charging),
                ending,
                new Previewing(store, credits, config.plans(), redemption, config.trial()),
                clock);
    }

    private static CardLookup cards(MethodStore methods) {
        return (tx, user, method) -> methods.find(tx, user, method).map(found -> found.map(PaymentMethod::id));
    }

    /** Fails when a plan that was sold is missing; sets the clock to where a test left it. */
    Future<Void> begin() {
        return store.requirePlans()
                .compose(known -> testClock == null
                        ? Future.succeededFuture()
                        : testClocks.ahead().onSuccess(clock::ahead).mapEmpty());
    }

    /** The plan whose entitlements a user has. */
    Future<Plan> inForce(UUID user) {
        Plan free = config.plans().free();
        return store.live(user)
                .map(live -> live.map(found -> found.effective(free)).orElse(free));
    }

    SubscriptionConfig config() {
        return config;
    }

    FinancialClock clock() {
        return clock;
    }

    SubscriptionStore store() {
        return store;
    }

    InvoiceStore invoices() {
        return invoices;
    }

    CreditNoteStore notes() {
        return notes;
    }

    CreditStore credits() {
        return credits;
    }

    CouponStore coupons() {
        return coupons;
    }

    SubscriptionDesk desk() {
        return desk;
    }

    /** The job, with payments that are carried out otherwise. */
    DueWork dueWith(Payments payments) {
        return new DueWork(database, store, steps, payments, clock);
    }

    /** The job. */
    DueWork due() {
        return due;
    }

    /** Null outside of embedded mode. */
    TestClock testClock() {
        return testClock;
    }

    /** The consumer group. */
    EventRouter processors() {
        return processors;
    }
}
