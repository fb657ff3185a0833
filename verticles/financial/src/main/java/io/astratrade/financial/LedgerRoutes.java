package io.astratrade.financial;

import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.LedgerConfig;
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
import io.astratrade.platform.api.ApiRouter;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.cards.RecentCards;
import io.astratrade.platform.cards.UserCards;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.idempotency.Idempotency;
import io.astratrade.platform.module.Service;
import java.time.Clock;

/** The routes of wallet and ledger. */
final class LedgerRoutes {
    private LedgerRoutes() {}

    static void mount(ApiRouter routes, Service service, Financial financial) {
        Database database = service.database();
        FinancialParts parts = financial.on(service);
        LedgerConfig config = financial.config().ledger();
        AccountStore accounts = new AccountStore();
        RecentCards cards = new RecentCards(new UserCards(database));
        Ledger ledger = parts.ledger();
        Clock clock = parts.clock();
        HoldStore holds = new HoldStore();
        TransactionStore transactions = new TransactionStore();

        routes.secured("getWallet", new GetWallet(database, accounts))
                .secured("listTransactions", new ListTransactions(new StatementStore(database), cards))
                .secured("postTransfer", new PostTransfer(parts.transfers(), config.transferFeeBps()))
                .secured("createHold", keyed(database, new CreateHold(ledger, holds, clock)))
                .secured("getHold", new GetHold(database, holds))
                .secured("captureHold", keyed(database, new CaptureHold(ledger, holds)))
                .secured("releaseHold", keyed(database, new ReleaseHold(ledger, holds)))
                .secured("postLedgerTransaction", keyed(database, new PostTransaction(ledger, transactions, clock)))
                .admin("reverseTransaction", database, new ReverseTransaction(ledger, transactions, clock))
                .admin("postTransactions", database, new PostTransactions(ledger, clock))
                .secured("listAccounts", new ListAccounts(database, accounts))
                .secured("verifyLedger", new VerifyLedger(new Verifier(database), config.verifyBudget()));
    }

    private static IdempotentEndpoint keyed(Database database, IdempotentEndpoint.Work work) {
        return IdempotentEndpoint.requiringKey(database, new Idempotency(), work);
    }
}
