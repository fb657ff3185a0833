package io.astratrade.platform.module;

import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.util.function.Function;

/** Access that the launcher lends to the commands of a domain: a constructor parameter of each. */
public interface Operator {
    /** Opens the schema of a service for as long as the work takes, and waits for it. */
    <T> T onDatabase(String service, Function<Database, Future<T>> work);

    /** Prints one line to the operator. */
    void line(String text);
}
