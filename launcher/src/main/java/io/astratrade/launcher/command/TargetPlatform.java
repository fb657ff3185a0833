package io.astratrade.launcher.command;

import io.astratrade.launcher.CommandFailure;
import io.astratrade.launcher.ExitCode;
import io.astratrade.launcher.RuntimeFile;
import io.astratrade.platform.config.Config;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which platform a command is about: the one that `astra up` runs on a directory, or the configured servers. */
final class TargetPlatform {
    private static final long ANSWER_LIMIT_S = 10;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Looks at what `astra up` runs there (default: ${DEFAULT-VALUE}, when it is there).",
            defaultValue = ".astra")
    private Path data;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    /** What `astra up` wrote down; empty when nothing runs there. */
    JsonObject runtime() {
        return RuntimeFile.read(data).orElseGet(JsonObject::new);
    }

    Config config() {
        JsonObject runtime = runtime();
        Config config = options.load();
        return runtime.isEmpty()
                ? config
                : config.with(
                        Map.of("redis.uri", runtime.getString("redis"), "database.uri", runtime.getString("postgres")),
                        "--data");
    }

    /** Waits for an answer of Redis; without one the command ends and says what to do. */
    static <T> T answer(Future<T> asked) {
        try {
            return asked.toCompletionStage().toCompletableFuture().get(ANSWER_LIMIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.FAILED, "Interrupted", e);
        } catch (Exception e) {
            throw new CommandFailure(
                    ExitCode.BACKEND_UNREACHABLE,
                    "Redis does not answer: " + e.getMessage() + "\nIs the platform up? Try `astra up`.",
                    e);
        }
    }
}
