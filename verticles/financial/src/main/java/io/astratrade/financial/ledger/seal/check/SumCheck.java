package io.astratrade.financial.ledger.seal.check;

import io.astratrade.financial.ledger.seal.AssetSums;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;

/** Every asset sums to zero over all accounts. */
final class SumCheck implements Check {
    @Override
    public String name() {
        return "sums";
    }

    @Override
    public boolean accepts(String place) {
        return false;
    }

    @Override
    public Future<Step> step(Database database, String after) {
        return AssetSums.of(database).map(sums -> sums.entrySet().stream()
                .filter(each -> each.getValue().micros() != 0)
                .findFirst()
                .map(each -> Step.bad(
                        sums.size(),
                        new Finding(
                                name(),
                                null,
                                null,
                                null,
                                "all accounts sum to " + each.getValue() + " "
                                        + each.getKey().code())))
                .orElseGet(() -> Step.end(sums.size())));
    }
}
