package io.astratrade.launcher.command.options;

import io.astratrade.launcher.terminal.CommandFailure;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Logging;
import io.astratrade.launcher.terminal.Terminal;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.db.DatabaseUnavailableException;
import io.astratrade.platform.db.SchemaNotReadyException;
import io.astratrade.platform.module.Operator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Lends contributed commands the database of the platform that their options choose. */
public final class OperatorDatabase implements Operator {
    private static final long ANSWER_LIMIT_S = 30;

    /** A service gives up within seconds, as its clients wait; an operator wants it done. */
    private static final Duration CONNECTION_LIMIT = Duration.ofSeconds(20);

    private final TargetPlatform target = new TargetPlatform();
    private final Terminal terminal = new Terminal(System.out);

    /** Options that every contributed command has. */
    public Object options() {
        return target;
    }

    @Override
    public <T> T onDatabase(String service, Function<Database, Future<T>> work) {
        Logging.silence();
        ConfigReader reader = target.config().reader(service);
        DatabaseConfig config = DatabaseConfig.from(reader, service).waiting(CONNECTION_LIMIT);
        reader.done();
        Vertx vertx = Vertx.vertx();
        Database database = Database.open(vertx, config);
        try {
            return database.migrated()
                    .compose(ready -> work.apply(database))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(ANSWER_LIMIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.FAILED, "Interrupted", e);
        } catch (TimeoutException e) {
            throw new CommandFailure(ExitCode.BACKEND_UNREACHABLE, "PostgreSQL does not answer", e);
        } catch (ExecutionException e) {
            throw explained(e.getCause());
        } finally {
            database.close().eventually(vertx::close);
        }
    }

    private static RuntimeException explained(Throwable cause) {
        return cause instanceof DatabaseUnavailableException || cause instanceof SchemaNotReadyException
                ? (RuntimeException) cause
                : new CommandFailure(ExitCode.FAILED, cause.getMessage(), cause);
    }

    @Override
    public void line(String text) {
        terminal.line(text);
    }
}
