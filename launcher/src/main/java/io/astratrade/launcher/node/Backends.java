package io.astratrade.launcher.node;

import io.astratrade.launcher.terminal.CommandFailure;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Failures;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.platform.redis.RedisUri;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servers that services need and do not start: in a cluster they may come up later than the services do. */
public final class Backends {
    private static final Logger LOG = LoggerFactory.getLogger(Backends.class);
    private static final int REDIS_PORT = 6_379;
    private static final int CONNECT_MS = 1_000;
    private static final long PAUSE_MS = 250;
    private static final Duration SILENT = Duration.ofSeconds(1);

    private record Server(String name, String host, int port) {
        boolean answers() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, port), CONNECT_MS);
                return true;
            } catch (IOException notThere) {
                return false;
            }
        }

        @Override
        public String toString() {
            return name + " at " + host + ":" + port;
        }
    }

    private final Set<Server> servers = new LinkedHashSet<>();

    private Backends() {}

    /** What these modules need. */
    public static Backends of(Config config, List<ServiceModule> modules) {
        Backends backends = new Backends();
        for (ServiceModule module : modules) {
            URI redis = URI.create(RedisUri.of(config.reader(module.name())));
            int port = redis.getPort() < 0 ? REDIS_PORT : redis.getPort();
            backends.servers.add(new Server("Redis", redis.getHost(), port));
            if (module.hasDatabase()) {
                DatabaseConfig database = DatabaseConfig.from(config.reader(module.name()), module.name());
                backends.servers.add(new Server("PostgreSQL", database.host(), database.port()));
            }
        }
        return backends;
    }

    /** Returns when all answer, says soon whom it waits for, and fails when some have not come up by then. */
    public void await(Duration limit) throws InterruptedException {
        Instant begun = Instant.now();
        Instant end = begun.plus(limit);
        boolean told = false;
        for (List<Server> missing = missing(); !missing.isEmpty(); missing = missing()) {
            if (!told && Instant.now().isAfter(begun.plus(SILENT))) {
                told = true;
                LOG.warn("Waiting for {} until {}", said(missing), end.truncatedTo(ChronoUnit.SECONDS));
            }
            if (Instant.now().isAfter(end)) {
                throw new CommandFailure(
                        ExitCode.BACKEND_UNREACHABLE,
                        said(missing) + " did not answer within " + limit.toSeconds() + " s"
                                + Failures.CHECK_ADDRESSES);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
    }

    private List<Server> missing() {
        return servers.stream().filter(server -> !server.answers()).toList();
    }

    private static String said(List<Server> missing) {
        return String.join(" and ", missing.stream().map(Server::toString).toList());
    }
}
