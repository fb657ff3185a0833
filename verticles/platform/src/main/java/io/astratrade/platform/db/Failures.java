package io.astratrade.platform.db;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Sorts what the driver reports into: answer of the database, worth another try, database not there. */
public final class Failures {
    private static final String QUERY_CANCELED = "57014";
    private static final Set<String> RETRYABLE = Set.of("40001", "40P01");
    private static final String READ_ONLY = "25006";

    /** Connection, conflict with other transactions, resources, an operator's or the server's shutdown, its disks. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "40", "53", "57", "58");

    private Failures() {}

    /** Serialization failure, deadlock or conflict: nothing happened, and a repetition may well succeed. */
    static boolean retryable(Throwable failure) {
        return failure instanceof ConflictException
                || failure instanceof PgException pg && RETRYABLE.contains(pg.getSqlState());
    }

    /** The failure as callers see it. */
    static Throwable translate(Throwable failure) {
        if (failure instanceof DatabaseUnavailableException) {
            return failure;
        }
        if (failure instanceof PgException pg) {
            return translate(pg);
        }
        if (failure instanceof ConflictException) {
            return new DatabaseUnavailableException(failure.getMessage(), failure);
        }
        if (failure instanceof TimeoutException) {
            return new DatabaseTimeoutException(
                    "PostgreSQL has not answered in time: " + failure.getMessage(), failure);
        }
        return connectionFailed(failure)
                ? new DatabaseUnavailableException("PostgreSQL is not available: " + failure.getMessage(), failure)
                : failure;
    }

    private static Throwable translate(PgException pg) {
        String state = pg.getSqlState() == null ? "" : pg.getSqlState();
        if (state.equals(QUERY_CANCELED)) {
            return new DatabaseTimeoutException(pg.getErrorMessage(), pg);
        }
        boolean unavailable =
                state.equals(READ_ONLY) || state.length() == 5 && UNAVAILABLE_CLASSES.contains(state.substring(0, 2));
        return unavailable ? new DatabaseUnavailableException(pg.getErrorMessage(), pg) : pg;
    }

    private static boolean connectionFailed(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof ConnectionPoolTooBusyException
                || failure instanceof VertxException && !(failure instanceof DatabaseException);
    }
}
