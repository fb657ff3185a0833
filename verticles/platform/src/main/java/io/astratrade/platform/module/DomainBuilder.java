package io.astratrade.platform.module;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.platform.channel.ChannelType;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.JobWork;
import io.astratrade.platform.refusal.Refusal;
import io.astratrade.platform.saga.Saga;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Collects a {@link Domain}'s declaration, one line per thing. */
public final class DomainBuilder<C> {
    private static final int LATE = 500;

    final String name;
    final String description;
    final BiFunction<Config, ConfigReader, C> settings;
    final Set<String> prefixes = new TreeSet<>();
    final Set<String> paths = new TreeSet<>();
    final Set<String> capabilities = new TreeSet<>();
    final Set<String> metrics = new TreeSet<>();
    final Set<ConsumerGroup> groups = EnumSet.noneOf(ConsumerGroup.class);
    final List<Refusal> refusals = new ArrayList<>();
    final List<BiFunction<Service, C, EventRouter>> routers = new ArrayList<>();
    final List<DeclaredJob<C>> jobs = new ArrayList<>();
    final List<BiFunction<Service, C, Saga>> sagas = new ArrayList<>();
    final List<ChannelType> channels = new ArrayList<>();
    final List<Class<?>> commands = new ArrayList<>();
    BiFunction<Service, C, List<Deployment>> deployments = (service, config) -> List.of();
    int port;
    int order = LATE;
    boolean database = true;
    boolean required;

    DomainBuilder(String name, String description, BiFunction<Config, ConfigReader, C> settings) {
        this.name = name;
        this.description = description;
        this.settings = settings;
    }

    /** Where it listens unless the configuration says otherwise. */
    public DomainBuilder<C> port(int number) {
        port = number;
        return this;
    }

    /** Its place among the others at the start; 500 when nothing is said. */
    public DomainBuilder<C> order(int place) {
        order = place;
        return this;
    }

    /** Keeps no state in PostgreSQL: no schema, no outbox, no relay. */
    public DomainBuilder<C> withoutDatabase() {
        database = false;
        return this;
    }

    /** The gateway is not ready without a healthy instance. */
    public DomainBuilder<C> required() {
        required = true;
        return this;
    }

    /** Answers everything below `/api/v1/<prefix>`. */
    public DomainBuilder<C> answers(String... firstSegments) {
        prefixes.addAll(List.of(firstSegments));
        return this;
    }

    /** Answers this very path, which is outside `/api/v1/`. */
    public DomainBuilder<C> answersPath(String path) {
        paths.add(path);
        return this;
    }

    /** Every reason of a domain to say no, in the order of the enum. */
    public <R extends Enum<R> & Refusal> DomainBuilder<C> refuses(Class<R> reasons) {
        refusals.addAll(List.of(reasons.getEnumConstants()));
        return this;
    }

    /** A word for what it can do, shown by `/health` and `/services`. */
    public DomainBuilder<C> can(String... words) {
        capabilities.addAll(List.of(words));
        return this;
    }

    /** Meters by their Micrometer names. */
    public DomainBuilder<C> meters(String... names) {
        metrics.addAll(List.of(names));
        return this;
    }

    /** A group whose consumers the platform starts after the verticles. */
    public DomainBuilder<C> consumes(ConsumerGroup group, BiFunction<Service, C, EventRouter> router) {
        routers.add(router);
        return consumes(group);
    }

    /** A group that a verticle of the domain starts by itself, with {@link Service#consume}. */
    public DomainBuilder<C> consumes(ConsumerGroup group) {
        if (!group.owner().equals(name)) {
            throw new IllegalArgumentException(group + " belongs to " + group.owner() + ", not to " + name);
        }
        groups.add(group);
        return this;
    }

    /** Work at a time, done by one instance of all. */
    public DomainBuilder<C> runs(Job job, BiFunction<Service, C, JobWork> work) {
        if (jobs.stream().anyMatch(known -> known.job().name().equals(job.name()))) {
            throw new IllegalArgumentException(name + " has two jobs called " + job.name());
        }
        jobs.add(new DeclaredJob<>(job, work));
        return this;
    }

    /** Work over several services, begun with {@link io.astratrade.platform.saga.Sagas#start}. */
    public DomainBuilder<C> coordinates(BiFunction<Service, C, Saga> saga) {
        sagas.add(saga);
        return this;
    }

    /** Live channels that the gateway's `/ws` fills from this domain. */
    public DomainBuilder<C> shows(ChannelType... types) {
        for (ChannelType type : types) {
            if (!type.service().equals(name)) {
                throw new IllegalArgumentException(
                        "The channel " + type.name() + " is of " + type.service() + ", not of " + name);
            }
            channels.add(type);
        }
        return this;
    }

    /** Operator commands: `astra <command>`, annotated with picocli's {@code @Command}. */
    public DomainBuilder<C> commands(Class<?>... classes) {
        commands.addAll(List.of(classes));
        return this;
    }

    /** The verticles in the order in which they are deployed; they are undeployed in reverse. */
    public DomainBuilder<C> deploys(BiFunction<Service, C, List<Deployment>> verticles) {
        deployments = verticles;
        return this;
    }

    public Domain<C> build() {
        return new Domain<>(this);
    }
}
