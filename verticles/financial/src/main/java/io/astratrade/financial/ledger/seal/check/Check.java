package io.astratrade.financial.ledger.seal.check;

import io.astratrade.platform.db.Database;
import io.vertx.core.Future;

/** Something that holds in books that nobody has tampered with. */
interface Check {
    String name();

    /** Whether this can be what a step gave as next. */
    boolean accepts(String place);

    /** @param after what the step before gave as next; null at the beginning */
    Future<Step> step(Database database, String after);
}
