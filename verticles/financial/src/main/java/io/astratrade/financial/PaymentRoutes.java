package io.astratrade.financial;

import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.payment.api.AddPaymentMethod;
import io.astratrade.financial.payment.api.ConfirmPayment;
import io.astratrade.financial.payment.api.GetDeposit;
import io.astratrade.financial.payment.api.GetPayment;
import io.astratrade.financial.payment.api.GetPaymentMethod;
import io.astratrade.financial.payment.api.GetWithdrawal;
import io.astratrade.financial.payment.api.ListDeposits;
import io.astratrade.financial.payment.api.ListPaymentMethods;
import io.astratrade.financial.payment.api.ListPayments;
import io.astratrade.financial.payment.api.ListWithdrawals;
import io.astratrade.financial.payment.api.MakeDeposit;
import io.astratrade.financial.payment.api.RemovePaymentMethod;
import io.astratrade.financial.payment.api.RequestWithdrawal;
import io.astratrade.financial.payment.api.SetDefaultPaymentMethod;
import io.astratrade.financial.payment.api.admin.DecideDispute;
import io.astratrade.financial.payment.api.admin.ListDisputes;
import io.astratrade.financial.payment.api.admin.RefundPayment;
import io.astratrade.financial.payment.api.hook.ReceiveStripeWebhook;
import io.astratrade.financial.payment.store.DisputeStore;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.financial.payment.store.WithdrawalStore;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.financial.provider.stripe.StripeConfig;
import io.astratrade.financial.provider.stripe.StripeEvents;
import io.astratrade.financial.provider.stripe.StripeSignature;
import io.astratrade.platform.api.ApiRouter;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.module.Service;
import java.time.Clock;

/** Operations of payments. */
final class PaymentRoutes {
    private PaymentRoutes() {}

    static void mount(ApiRouter routes, Service service, Financial financial) {
        Database database = service.database();
        PaymentConfig config = financial.config().payments();
        PaymentParts parts = financial.on(service).payments();
        PaymentProvider provider = parts.provider();
        MethodStore methods = new MethodStore(database);
        PaymentStore payments = new PaymentStore(database);
        WithdrawalStore withdrawals = new WithdrawalStore(database);
        DisputeStore disputes = new DisputeStore(database);
        Clock clock = service.clock();
        routes.secured("addPaymentMethod", new AddPaymentMethod(methods, provider, config.cardsPerUser(), clock))
                .secured("listPaymentMethods", new ListPaymentMethods(methods))
                .secured("getPaymentMethod", new GetPaymentMethod(methods))
                .secured("removePaymentMethod", new RemovePaymentMethod(methods, provider, clock))
                .secured("setDefaultPaymentMethod", new SetDefaultPaymentMethod(methods))
                .secured("makeDeposit", new MakeDeposit(parts.payments(), payments, config))
                .secured("listDeposits", new ListDeposits(payments))
                .secured("getDeposit", new GetDeposit(payments))
                .secured("listPayments", new ListPayments(payments))
                .secured("getPayment", new GetPayment(payments))
                .secured("confirmPayment", new ConfirmPayment(payments, parts.runner()))
                .secured("requestWithdrawal", new RequestWithdrawal(parts.withdrawals(), withdrawals, config))
                .secured("listWithdrawals", new ListWithdrawals(withdrawals))
                .secured("getWithdrawal", new GetWithdrawal(withdrawals))
                .admin("refundPayment", database, new RefundPayment(parts.payments()))
                .secured("listDisputes", new ListDisputes(disputes))
                .admin("decideDispute", database, new DecideDispute(disputes, provider))
                .open(
                        "receiveStripeWebhook",
                        stripe(database, parts, financial.config().stripe(), clock));
    }

    private static ReceiveStripeWebhook stripe(
            Database database, PaymentParts parts, StripeConfig stripe, Clock clock) {
        StripeSignature signature = new StripeSignature(stripe.webhookSecrets(), stripe.tolerance());
        return new ReceiveStripeWebhook(database, parts.notices(), new StripeEvents(database), signature, clock);
    }
}
