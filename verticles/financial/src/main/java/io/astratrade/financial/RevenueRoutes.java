package io.astratrade.financial;

import io.astratrade.financial.analytics.api.admin.GetFinancialAnalytics;
import io.astratrade.financial.analytics.store.CohortReader;
import io.astratrade.financial.analytics.store.MovementReader;
import io.astratrade.financial.compliance.api.admin.DecideComplianceRecord;
import io.astratrade.financial.compliance.api.admin.ListComplianceRecords;
import io.astratrade.financial.compliance.store.RecordStore;
import io.astratrade.financial.revenue.api.admin.GetRevenue;
import io.astratrade.financial.revenue.store.RevenueStore;
import io.astratrade.financial.tax.api.GetTaxReport;
import io.astratrade.financial.tax.store.TaxStore;
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
import io.astratrade.platform.cards.UserCards;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.idempotency.Idempotency;
import io.astratrade.platform.module.Service;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;

/** The routes of revenue, compliance and webhooks. */
record RevenueRoutes(Vertx vertx, Service service, Financial financial) {
    private static final int TAX_PAGE_ROWS = 1_000;

    void mount(ApiRouter routes) {
        revenue(routes);
        compliance(routes);
        webhooks(routes);
    }

    private void revenue(ApiRouter routes) {
        Clock clock = financial.on(service).clock();
        Database database = service.database();
        RevenueStore revenue = new RevenueStore(database);
        routes.secured("getTaxReport", new GetTaxReport(new TaxStore(database), TAX_PAGE_ROWS))
                .secured("getRevenue", new GetRevenue(revenue, clock))
                .secured(
                        "getFinancialAnalytics",
                        new GetFinancialAnalytics(
                                new MovementReader(database), new CohortReader(database), revenue, clock));
    }

    private void compliance(ApiRouter routes) {
        Database database = service.database();
        RecordStore records = new RecordStore(database);
        UserCards cards = new UserCards(database);
        FinancialParts parts = financial.on(service);
        routes.secured("listComplianceRecords", new ListComplianceRecords(records, cards))
                .admin(
                        "decideComplianceRecord",
                        database,
                        new DecideComplianceRecord(records, parts.payments().withdrawals(), cards, parts.clock()));
    }

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
