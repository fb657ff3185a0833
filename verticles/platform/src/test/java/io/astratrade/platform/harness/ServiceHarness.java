package io.astratrade.platform.harness;

import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigFiles;
import io.astratrade.platform.config.Environment;
import io.astratrade.platform.config.Setting;
import io.astratrade.platform.db.schema.Migrations;
import io.astratrade.platform.module.Domains;
import io.astratrade.platform.module.Node;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs services as the launcher does, on a fresh database and a Redis of its own, on free ports; closed with everything. */
public final class ServiceHarness implements AutoCloseable {
    /** Clients are waited for as patiently as the database is. */
    private static final Map<String, String> PATIENCE =
            Map.of("http.header_timeout", "60s", "http.idle_timeout", "10m");

    private final Config config;
    private final RedisServer redis;
    private final List<ServiceModule> modules;
    private Node node;

    private ServiceHarness(Config config, RedisServer redis, List<ServiceModule> modules) {
        this.config = config;
        this.redis = redis;
        this.modules = modules;
    }

    /** Starts modules with the project's conf/, the patience of tests and these settings on top. */
    public static ServiceHarness start(Map<String, String> settings, ServiceModule... modules) {
        return start(settings, TestServers.freshRedis(), modules);
    }

    public static ServiceHarness start(ServiceModule... modules) {
        return start(Map.of(), modules);
    }

    /** The same on a Redis that the test brings. */
    public static ServiceHarness start(Map<String, String> settings, RedisServer redis, ServiceModule... modules) {
        String kind = Stream.of(modules).map(ServiceModule::name).collect(Collectors.joining(" "));
        return begin(settings, MigratedDatabases.fresh(kind, uri -> migrate(uri, modules)), redis, modules);
    }

    /** The same on servers that the test brings, to restart them under load. */
    public static ServiceHarness start(
            Map<String, String> settings, String databaseUri, RedisServer redis, ServiceModule... modules) {
        migrate(databaseUri, modules);
        return begin(settings, databaseUri, redis, modules);
    }

    private static void migrate(String databaseUri, ServiceModule... modules) {
        Stream.of(modules)
                .filter(ServiceModule::hasDatabase)
                .map(ServiceModule::name)
                .forEach(name -> Migrations.migrate(PatientDatabase.of(databaseUri, name), "classpath:db/" + name));
    }

    private static ServiceHarness begin(
            Map<String, String> settings, String databaseUri, RedisServer redis, ServiceModule... modules) {
        Map<String, String> all = new HashMap<>(PatientDatabase.SETTINGS);
        all.putAll(PATIENCE);
        all.put("database.uri", databaseUri);
        all.put("redis.uri", redis.uri());
        all.put("auth.jwks", TestTokens.jwks());
        for (ServiceModule module : modules) {
            all.put(module.name() + ".port", "0");
        }
        all.putAll(settings);
        Map<String, Setting> files = Domains.defaults(List.of(modules));
        files.putAll(ConfigFiles.directory(conf()));
        Config config = new Config(files, new Environment(Map.of()), Map.of()).with(all, "test");
        ServiceHarness harness = new ServiceHarness(config, redis, List.of(modules));
        harness.startNode();
        return harness;
    }

    private void startNode() {
        node = Node.create(config);
        Await.result(node.start(modules, Map.of()));
    }

    /** Stops the services and starts them again on the same data. */
    public void restart() {
        Await.result(node.close());
        startNode();
    }

    public Service service(String name) {
        return node.services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A client of a service, at the port it got; every answer is held to the service's contract. */
    public TestHttp http(String service) {
        Service called = service(service);
        return TestHttp.at(called.http().port()).watchedBy(new ContractWatch(service, called.contract()));
    }

    /** How many events a service has emitted so far. */
    public long eventsEmitted(String service) {
        return Await.result(service(service)
                .database()
                .query("SELECT coalesce(sum(event_count), 0)::bigint FROM outbox")
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    public RedisServer redis() {
        return redis;
    }

    public Config config() {
        return config;
    }

    public Node node() {
        return node;
    }

    @Override
    public void close() {
        Await.result(node.close());
        redis.close();
    }

    private static Path conf() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("conf/defaults.yaml"))) {
            directory = directory.getParent();
        }
        return directory.resolve("conf");
    }
}
