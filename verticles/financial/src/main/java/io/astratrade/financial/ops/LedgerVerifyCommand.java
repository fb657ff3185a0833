package io.astratrade.financial.ops;

import io.astratrade.financial.ledger.seal.check.Finding;
import io.astratrade.financial.ledger.seal.check.Verification;
import io.astratrade.financial.ledger.seal.check.Verifier;
import io.astratrade.platform.module.Operator;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** `astra ledger verify`. */
@Command(
        name = "verify",
        description = "Walks the chain, the balances and the sums; ends with 1 at the first thing that is wrong.",
        mixinStandardHelpOptions = true)
final class LedgerVerifyCommand implements Callable<Integer> {
    private static final Duration PART = Duration.ofSeconds(5);

    private final Operator operator;

    LedgerVerifyCommand(Operator operator) {
        this.operator = operator;
    }

    @Override
    public Integer call() {
        long rows = 0;
        String place = null;
        Verification found;
        do {
            String from = place;
            found = operator.onDatabase("financial", database -> new Verifier(database).verify(from, PART));
            rows += found.rows();
            place = found.next();
            if (place != null) {
                operator.line(found.check() + ": " + rows + " rows looked at");
            }
        } while (place != null);
        operator.line(found.valid() ? "valid: " + rows + " rows looked at" : "NOT valid: " + text(found.firstBad()));
        return found.valid() ? 0 : 1;
    }

    private static String text(Finding bad) {
        return Stream.of(
                        "check=" + bad.check(),
                        bad.number() == null ? "" : "number=" + bad.number(),
                        bad.transactionId() == null ? "" : "transaction=" + bad.transactionId(),
                        bad.account() == null ? "" : "account=" + bad.account(),
                        bad.detail())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
