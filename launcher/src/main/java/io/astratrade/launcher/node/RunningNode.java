package io.astratrade.launcher.node;

import io.astratrade.launcher.terminal.CommandFailure;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Failures;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.db.schema.Migrations;
import io.astratrade.platform.db.schema.ServiceRole;
import io.astratrade.platform.module.Node;
import io.astratrade.platform.module.ServiceModule;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Services that run in this process. */
public final class RunningNode {
    private static final long START_SECONDS = 60;
    private static final long STOP_SECONDS = 30;

    private final Node node;

    private RunningNode(Node node) {
        this.node = node;
    }

    /** Brings the schemas and roles of modules up to date and says how many migrations that took. */
    public static int migrate(Config config, List<ServiceModule> modules) {
        int applied = 0;
        for (ServiceModule module : modules) {
            if (module.hasDatabase()) {
                ConfigReader reader = config.reader(module.name());
                DatabaseConfig owner = DatabaseConfig.owner(reader, module.name());
                applied += Migrations.migrate(owner, "classpath:db/" + module.name());
                ServiceRole.grant(owner, DatabaseConfig.from(reader, module.name()));
            }
        }
        return applied;
    }

    /** Builds what services run on and connects nothing yet. */
    public static RunningNode create(Config config) {
        return new RunningNode(Node.create(config));
    }

    /** Completes when all are registered; on failure everything is stopped again. */
    public void start(List<ServiceModule> modules, Map<String, Integer> instances) {
        await(node.start(modules, instances), START_SECONDS);
    }

    /** Stops what has been started, also while others are still starting. */
    public void stop() {
        await(node.close(), STOP_SECONDS);
    }

    private static void await(Future<?> future, long seconds) {
        try {
            future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new CommandFailure(
                    Failures.explain(e).exitCode(), Failures.explain(e).getMessage(), e);
        } catch (TimeoutException e) {
            throw new CommandFailure(ExitCode.START_FAILED, "Not done within " + seconds + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.FAILED, "Interrupted", e);
        }
    }
}
