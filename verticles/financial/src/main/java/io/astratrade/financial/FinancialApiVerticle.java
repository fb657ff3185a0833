package io.astratrade.financial;

import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.api.CaptureHold;
import io.astratrade.financial.ledger.api.CreateHold;
import io.astratrade.financial.ledger.api.GetHold;
import io.astratrade.financial.ledger.api.PostTransaction;
import io.astratrade.financial.ledger.api.ReleaseHold;
import io.astratrade.financial.ledger.api.admin.ListAccounts;
import io.astratrade.financial.ledger.api.admin.PostTransactions;
import io.astratrade.financial.ledger.api.admin.ReverseTransaction;
import io.astratrade.financial.ledger.api.admin.VerifyLedger;
import io.astratrade.financial.ledger.seal.check.Verifier;
import io.astratrade.financial.ledger.store.AccountStore;
import io.astratrade.financial.ledger.store.HoldStore;
import io.astratrade.financial.ledger.store.StatementStore;
import io.astratrade.financial.ledger.store.TransactionStore;
import io.astratrade.financial.wallet.api.GetWallet;
import io.astratrade.financial.wallet.api.ListTransactions;
import io.astratrade.financial.wallet.api.PostTransfer;
import io.astratrade.financial.webhook.TargetCheck;
import io.astratrade.financial.webhook.TargetResolver;
import io.astratrade.financial.webhook.WebhookConfig;
import io.astratrade.financial.webhook.api.CreateWebhook;
import io.astratrade.financial.webhook.api.DeleteWebhook;
import io.astratrade.financial.webhook.api.GetWebhook;
import io.astratrade.financial.webhook.api.ListWebhookDeliveries;
import io.astratrade.financial.webhook.api.ListWebhooks;
import io.astratrade.financial.webhook.api.ReplayWebhookDelivery;
import io.astratrade.financial.webhook.api.TestWebhook;
import io.astratrade.financial.webhook.domain.WebhookSecret;
import io.astratrade.financial.webhook.store.DeliveryStore;
import io.astratrade.financial.webhook.store.EndpointStore;
import io.astratrade.financial.webhook.store.PendingStore;
import io.astratrade.platform.api.ApiRouter;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.cards.RecentCards;
import io.astratrade.platform.cards.UserCards;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.idempotency.Idempotency;
import io.astratrade.platform.module.Service;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;

/** The HTTP side of financial. */
final class FinancialApiVerticle extends VerticleBase {
    private final Service service;
    private final Financial financial;

    FinancialApiVerticle(Service service, Financial financial) {
        this.service = service;
        this.financial = financial;
    }

    @Override
    public Future<?> start() {
        ApiRouter routes = service.http().routes();
        wallet(routes);
        ledger(routes);
        webhooks(routes);
        return service.http().listen(routes);
    }

    // ledger and wallet

    private void wallet(ApiRouter routes) {
        FinancialParts parts = financial.on(service);
        Database database = service.database();
        routes.secured("getWallet", new GetWallet(database, new AccountStore()))
                .secured(
                        "listTransactions",
                        new ListTransactions(new StatementStore(database), new RecentCards(new UserCards(database))))
                .secured(
                        "postTransfer",
                        new PostTransfer(
                                parts.transfers(), financial.config().ledger().transferFeeBps()));
    }

    private void ledger(ApiRouter routes) {
        FinancialParts parts = financial.on(service);
        Database database = service.database();
        Ledger ledger = parts.ledger();
        Clock clock = parts.clock();
        HoldStore holds = new HoldStore();
        TransactionStore transactions = new TransactionStore();
        routes.secured("createHold", keyed(new CreateHold(ledger, holds, clock)))
                .secured("getHold", new GetHold(database, holds))
                .secured("captureHold", keyed(new CaptureHold(ledger, holds)))
                .secured("releaseHold", keyed(new ReleaseHold(ledger, holds)))
                .secured("postLedgerTransaction", keyed(new PostTransaction(ledger, transactions, clock)))
                .admin("reverseTransaction", database, new ReverseTransaction(ledger, transactions, clock))
                .admin("postTransactions", database, new PostTransactions(ledger, clock))
                .secured("listAccounts", new ListAccounts(database, new AccountStore()))
                .secured(
                        "verifyLedger",
                        new VerifyLedger(
                                new Verifier(database),
                                financial.config().ledger().verifyBudget()));
    }

    private IdempotentEndpoint keyed(IdempotentEndpoint.Work work) {
        return IdempotentEndpoint.requiringKey(service.database(), new Idempotency(), work);
    }

    // revenue, compliance, webhooks

    private void webhooks(ApiRouter routes) {
        Database database = service.database();
        WebhookConfig config = financial.config().webhooks();
        EndpointStore endpoints = new EndpointStore(database);
        DeliveryStore deliveries = new DeliveryStore(database);
        PendingStore pending = new PendingStore();
        WebhookSecret secrets = new WebhookSecret(config.secret());
        TargetCheck targets = new TargetCheck(new TargetResolver(vertx, InetAddress::getAllByName, config.anyTarget()));
        Clock clock = service.clock();
        Duration givenUp = config.givenUp();
        routes.secured("createWebhook", new CreateWebhook(endpoints, targets, secrets, config.perUser(), clock))
                .secured("listWebhooks", new ListWebhooks(endpoints))
                .secured("getWebhook", new GetWebhook(endpoints))
                .secured("deleteWebhook", new DeleteWebhook(endpoints))
                .secured("testWebhook", once(new TestWebhook(endpoints, pending, givenUp, clock)))
                .secured("listWebhookDeliveries", new ListWebhookDeliveries(endpoints, deliveries))
                .secured(
                        "replayWebhookDelivery",
                        once(new ReplayWebhookDelivery(endpoints, deliveries, pending, givenUp, clock)));
    }

    private IdempotentEndpoint once(IdempotentEndpoint.Work work) {
        return IdempotentEndpoint.of(service.database(), new Idempotency(), work);
    }
}
