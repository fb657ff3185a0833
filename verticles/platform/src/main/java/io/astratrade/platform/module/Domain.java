package io.astratrade.platform.module;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.EventType;
import io.astratrade.platform.channel.ChannelType;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.JobWork;
import io.astratrade.platform.refusal.Refusal;
import io.astratrade.platform.registry.Profile;
import io.astratrade.platform.saga.Saga;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Everything that a domain declares of itself. Launcher, gateway, registry, health, architecture tests and the tests of
 * the stack's files read it here, and have no list of their own.
 *
 * @param <C> the module's settings, parsed once and handed to whatever it runs
 */
public final class Domain<C> {
    private final String name;
    private final String description;
    private final BiFunction<Config, ConfigReader, C> settings;
    private final int port;
    private final int order;
    private final boolean database;
    private final boolean required;
    private final Set<String> prefixes;
    private final Set<String> paths;
    private final Set<String> capabilities;
    private final Set<String> metrics;
    private final Set<ConsumerGroup> groups;
    private final List<Refusal> refusals;
    private final List<BiFunction<Service, C, EventRouter>> routers;
    private final List<DeclaredJob<C>> jobs;
    private final List<BiFunction<Service, C, Saga>> sagas;
    private final List<ChannelType> channels;
    private final List<Class<?>> commands;
    private final BiFunction<Service, C, List<Deployment>> deployments;

    Domain(DomainBuilder<C> built) {
        this.name = built.name;
        this.description = built.description;
        this.settings = built.settings;
        this.port = built.port;
        this.order = built.order;
        this.database = built.database;
        this.required = built.required;
        this.prefixes = Set.copyOf(built.prefixes);
        this.paths = Set.copyOf(built.paths);
        this.capabilities = new TreeSet<>(built.capabilities);
        this.metrics = new TreeSet<>(built.metrics);
        this.groups = Set.copyOf(built.groups);
        this.refusals = List.copyOf(built.refusals);
        this.routers = List.copyOf(built.routers);
        this.jobs = List.copyOf(built.jobs);
        this.sagas = List.copyOf(built.sagas);
        this.channels = List.copyOf(built.channels);
        this.commands = List.copyOf(built.commands);
        this.deployments = built.deployments;
    }

    /** Begins a declaration; the name is also that of the schema, the contract and the configuration section. */
    public static <C> DomainBuilder<C> named(
            String name, String description, BiFunction<Config, ConfigReader, C> settings) {
        return new DomainBuilder<>(name, description, settings);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** The port unless the configuration says another. */
    public int port() {
        return port;
    }

    /** Domains start in rising order and stop in falling order. */
    public int order() {
        return order;
    }

    public boolean hasDatabase() {
        return database;
    }

    /** Whether the gateway is ready only with a healthy instance of it. */
    public boolean required() {
        return required;
    }

    /** First path segments below `/api/v1/` that it answers; `admin/<name>` is always its own. */
    public Set<String> prefixes() {
        return prefixes;
    }

    /** Whole paths outside `/api/v1/` that it answers through the gateway. */
    public Set<String> paths() {
        return paths;
    }

    /** The meters that exist as soon as it runs, for alerts and dashboards to name. */
    public Set<String> metrics() {
        return metrics;
    }

    public Set<ConsumerGroup> groups() {
        return groups;
    }

    /** What it says no with, served with its contract and explained at the gateway's `/docs/errors`. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Live channels of its own, which gateways collect from all domains. */
    public List<ChannelType> channels() {
        return channels;
    }

    /** Picocli command classes that the launcher adds to its own. */
    public List<Class<?>> commands() {
        return commands;
    }

    /** What health and registry say that it can do. */
    public Profile profile() {
        return new Profile(
                new ArrayList<>(capabilities),
                database ? EventType.streamsOf(name) : List.of(),
                groups.stream().map(ConsumerGroup::groupName).sorted().toList(),
                jobs.stream().map(declared -> declared.job().name()).toList());
    }

    /** @throws io.astratrade.platform.config.ConfigException with everything that is wrong in the module's section */
    public C settings(Config config) {
        ConfigReader reader = config.reader(name);
        C parsed = settings.apply(config, reader);
        reader.done();
        return parsed;
    }

    /** Everything to start on a service, with the settings parsed once. */
    Startup startup(Service service) {
        C parsed = settings(service.config());
        Map<Job, JobWork> work = new LinkedHashMap<>();
        jobs.forEach(declared -> work.put(declared.job(), declared.work().apply(service, parsed)));
        return new Startup(
                routers.stream().map(router -> router.apply(service, parsed)).toList(),
                work,
                sagas.stream().map(saga -> saga.apply(service, parsed)).toList(),
                deployments.apply(service, parsed));
    }
}
