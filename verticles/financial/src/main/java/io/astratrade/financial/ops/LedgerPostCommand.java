package io.astratrade.financial.ops;

import io.astratrade.codec.EventIds;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.PostgresLedger;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import io.astratrade.platform.api.AdminActions;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.module.Operator;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `astra ledger post`. */
@Command(
        name = "post",
        description = "Moves an amount from one account to another, with a reason that is kept.",
        mixinStandardHelpOptions = true)
final class LedgerPostCommand implements Callable<Integer> {
    private static final String ORIGIN = "operator";
    private static final String NAME = "operator:" + System.getProperty("user.name");

    private final Operator operator;
    private final Clock clock = Clock.systemUTC();

    @Parameters(index = "0", paramLabel = "FROM", converter = Address.class, description = "Account, such as world.")
    private Account from;

    @Parameters(index = "1", paramLabel = "TO", converter = Address.class, description = "Account, such as user:<id>.")
    private Account to;

    @Parameters(
            index = "2",
            paramLabel = "CURRENCY",
            converter = AssetCode.class,
            description = "Such as USD or shards.")
    private Asset asset;

    @Parameters(index = "3", paramLabel = "AMOUNT", converter = PositiveAmount.class, description = "Above zero.")
    private Money amount;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the transaction.")
    private String reason;

    @Option(
            names = "--reference",
            paramLabel = "TEXT",
            description = "Posts once only, however often the command is repeated with it.")
    private String reference;

    LedgerPostCommand(Operator operator) {
        this.operator = operator;
    }

    @Override
    public Integer call() {
        UUID id = operator.onDatabase("financial", this::post);
        operator.line("posted " + id + ": " + amount + " " + asset.code() + " from " + from.address() + " to "
                + to.address());
        return 0;
    }

    private Future<UUID> post(Database database) {
        String correlation = EventIds.next();
        Entry entry = Entry.of(
                "correction",
                ORIGIN,
                reference == null ? correlation : reference,
                List.of(new Posting(from, to, asset, amount)),
                reason,
                clock.instant());
        PostgresLedger ledger = new PostgresLedger(committed -> {}, clock);
        return database.transaction(tx -> ledger.post(tx, new Cause(correlation, correlation, null), entry)
                .compose(id -> record(tx, id, correlation).map(id)));
    }

    private Future<Void> record(Tx tx, UUID id, String correlation) {
        JsonObject detail = new JsonObject()
                .put("from", from.address())
                .put("to", to.address())
                .put("currency", asset.code())
                .put("amount", amount.toString())
                .put("reference", reference);
        return AdminActions.record(tx, NAME, ORIGIN, "postLedger", id.toString(), reason, detail, correlation);
    }
}
