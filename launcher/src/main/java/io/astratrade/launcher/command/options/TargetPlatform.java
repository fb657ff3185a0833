package io.astratrade.launcher.command.options;

import io.astratrade.launcher.node.RuntimeFile;
import io.astratrade.launcher.terminal.CommandFailure;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Logging;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.db.DatabaseUnavailableException;
import io.astratrade.platform.db.SchemaNotReadyException;
import io.astratrade.platform.events.admin.StreamAdmin;
import io.astratrade.platform.redis.RedisUri;
import io.astratrade.platform.registry.RegistryConfig;
import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.platform.registry.ServiceRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The platform that a command is about: the one that `astra up` runs on a directory, or the configured servers. */
public final class TargetPlatform {
    private static final long ANSWER_LIMIT_S = 5;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Looks at what `astra up` runs there (default: ${DEFAULT-VALUE}, when it is there).",
            defaultValue = ".astra")
    private Path data;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    /**
     * A platform while a command looks at it.
     *
     * @param runtime what `astra up` wrote down; empty when nothing runs there
     */
    public record Connected(Vertx vertx, Config config, JsonObject runtime, StreamAdmin events) {
        /** Names of the services that have a healthy instance in the registry. */
        public Set<String> runningServices() {
            ServiceRegistry registry =
                    new ServiceRegistry(vertx, RegistryConfig.from(config.reader()), Clock.systemUTC());
            try {
                return answer(registry.instances()).stream()
                        .filter(registry::healthy)
                        .map(ServiceInstance::service)
                        .collect(Collectors.toSet());
            } finally {
                registry.close();
            }
        }
    }

    /** Connects to the platform's Redis for as long as the work takes; the work's answer is the exit code. */
    public int with(ToIntFunction<Connected> work) {
        Logging.silence();
        JsonObject runtime = RuntimeFile.read(data).orElseGet(JsonObject::new);
        Config config = config(runtime);
        ConfigReader reader = config.reader();
        String redis = RedisUri.of(reader);
        reader.done();
        Vertx vertx = Vertx.vertx();
        StreamAdmin events = StreamAdmin.open(vertx, redis);
        try {
            answer(events.connected());
            return work.applyAsInt(new Connected(vertx, config, runtime, events));
        } finally {
            events.close().eventually(vertx::close);
        }
    }

    /** The settings of the chosen platform. */
    public Config config() {
        return config(RuntimeFile.read(data).orElseGet(JsonObject::new));
    }

    private Config config(JsonObject runtime) {
        Config config = options.load();
        return runtime.isEmpty()
                ? config
                : config.with(
                        Map.of("redis.uri", runtime.getString("redis"), "database.uri", runtime.getString("postgres")),
                        "--data");
    }

    /** Waits for an answer of Redis; without one the command ends and says what to do. */
    public static <T> T answer(Future<T> asked) {
        try {
            return asked.toCompletionStage().toCompletableFuture().get(ANSWER_LIMIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.FAILED, "Interrupted", e);
        } catch (TimeoutException e) {
            throw unanswered("nothing came within " + ANSWER_LIMIT_S + " s", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DatabaseUnavailableException
                    || e.getCause() instanceof SchemaNotReadyException) {
                throw (RuntimeException) e.getCause();
            }
            throw unanswered(e.getCause().getMessage(), e);
        }
    }

    private static CommandFailure unanswered(String why, Exception cause) {
        return new CommandFailure(
                ExitCode.BACKEND_UNREACHABLE,
                "Redis does not answer: " + why
                        + "\nIs the platform up? Try `astra up`, or see redis.uri in `astra config show`.",
                cause);
    }
}
