package io.astratrade.launcher.terminal;

import io.astratrade.embedded.directory.DataDirectoryInUseException;
import io.astratrade.embedded.process.ServerStartException;
import io.astratrade.platform.config.ConfigException;
import io.astratrade.platform.db.DatabaseUnavailableException;
import io.astratrade.platform.db.SchemaNotReadyException;
import io.astratrade.platform.lifecycle.PortInUseException;
import io.astratrade.platform.redis.RedisUnavailableException;
import java.net.BindException;
import java.util.concurrent.TimeoutException;
import org.flywaydb.core.api.FlywayException;

/** Says in one place what each kind of failure means for the person at the terminal. */
public final class Failures {
    public static final String CHECK_ADDRESSES =
            "\nCheck database.uri and redis.uri (`astra config show`), and that both are up.";

    private Failures() {}

    public static CommandFailure explain(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            CommandFailure known = known(cause);
            if (known != null) {
                return known;
            }
            cause = cause.getCause();
        }
        return new CommandFailure(ExitCode.FAILED, String.valueOf(failure.getMessage()), failure);
    }

    private static CommandFailure known(Throwable cause) {
        if (cause instanceof CommandFailure done) {
            return done;
        }
        if (cause instanceof ConfigException) {
            return new CommandFailure(ExitCode.CONFIGURATION, cause.getMessage() + "\nSee `astra config show`.", cause);
        }
        if (cause instanceof DataDirectoryInUseException) {
            return new CommandFailure(
                    ExitCode.DATA_IN_USE,
                    cause.getMessage() + "\nStop that one, or choose another --data and --port-base.",
                    cause);
        }
        if (cause instanceof PortInUseException taken) {
            return new CommandFailure(
                    ExitCode.START_FAILED,
                    taken.getMessage() + ".\nSee who has it with `ss -ltnp 'sport = :" + taken.port()
                            + "'` and stop that one, or move every port with --port-base 18000.",
                    taken);
        }
        if (cause instanceof BindException) {
            return new CommandFailure(
                    ExitCode.START_FAILED,
                    "A port is in use: " + cause.getMessage() + "\nTry --port-base 18000.",
                    cause);
        }
        if (cause instanceof ServerStartException) {
            boolean port = cause.getMessage().contains("Address already in use");
            return new CommandFailure(
                    ExitCode.START_FAILED, cause.getMessage() + (port ? "\nTry --port-base 18000." : ""), cause);
        }
        if (cause instanceof SchemaNotReadyException) {
            return new CommandFailure(
                    ExitCode.START_FAILED,
                    cause.getMessage()
                            + "\nRun `astra migrate` first, or start with --migrate: it sets up tables and roles.",
                    cause);
        }
        if (cause instanceof TimeoutException) {
            return new CommandFailure(
                    ExitCode.BACKEND_UNREACHABLE,
                    "PostgreSQL or Redis did not answer in time: " + cause.getMessage() + CHECK_ADDRESSES,
                    cause);
        }
        if (cause instanceof FlywayException
                || cause instanceof DatabaseUnavailableException
                || cause instanceof RedisUnavailableException) {
            return new CommandFailure(
                    ExitCode.BACKEND_UNREACHABLE,
                    cause.getMessage().lines().findFirst().orElse("") + CHECK_ADDRESSES,
                    cause);
        }
        return null;
    }
}
