package io.astratrade.financial.ops;

import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.financial.ledger.store.AccountBalance;
import io.astratrade.financial.ledger.store.AccountStore;
import io.astratrade.platform.module.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `astra ledger balance`. */
@Command(
        name = "balance",
        description = "Shows what accounts have, now or at a moment.",
        mixinStandardHelpOptions = true)
final class LedgerBalanceCommand implements Callable<Integer> {
    private static final int PAGE = 200;

    private final Operator operator;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PREFIX",
            description = "What the addresses begin with, such as platform: or user:<id>; all without it.",
            defaultValue = "")
    private String prefix;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "A moment such as 2026-11-24T12:00:00Z; now without it.")
    private Instant asOf;

    LedgerBalanceCommand(Operator operator) {
        this.operator = operator;
    }

    @Override
    public Integer call() {
        BalanceKey after = new BalanceKey(new Account(""), null);
        List<AccountBalance> page;
        do {
            page = page(after);
            page.forEach(this::show);
            after = page.isEmpty() ? after : page.get(page.size() - 1).key();
        } while (page.size() == PAGE);
        return 0;
    }

    private List<AccountBalance> page(BalanceKey after) {
        return operator.onDatabase(
                "financial", database -> new AccountStore().page(database, after, prefix, asOf, PAGE));
    }

    private void show(AccountBalance each) {
        operator.line(String.format(
                Locale.ROOT,
                "%-60s %-13s %20s%s",
                each.key().account().address(),
                each.key().asset().code(),
                each.balance(),
                each.held() == null || each.held().micros() == 0 ? "" : "   held " + each.held()));
    }
}
