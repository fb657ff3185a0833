package io.astratrade.platform.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The instances of the platform as this process sees them. When the heartbeats of all stop at once, the registry is ill, not
 * they: then those known stay, for as long as they answer for themselves, until three beats after the first heartbeat arrives.
 */
final class InstanceView {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceView.class);
    private static final int BEATS_OF_DOUBT = 3;

    private final RegistryConfig config;
    private final Clock clock;
    private final DirectAnswers answers;
    private final Duration overdue;
    private final Map<String, ServiceInstance> own = new ConcurrentHashMap<>();
    private final Set<String> unheard = ConcurrentHashMap.newKeySet();
    private volatile List<ServiceInstance> known = List.of();
    private volatile boolean silent;
    private volatile boolean doubting;
    private long doubtUntil;

    InstanceView(RegistryConfig config, Clock clock, DirectAnswers answers) {
        this.config = config;
        this.clock = clock;
        this.answers = answers;
        this.overdue = overdue(config);
    }

    /** A beat before the first instance counts as unhealthy, so that it is asked before. */
    private static Duration overdue(RegistryConfig config) {
        Duration before = config.unhealthyAfter().minus(config.heartbeat());
        return before.compareTo(config.heartbeat()) < 0 ? config.heartbeat() : before;
    }

    /** Takes over what the registry holds, and gives the instances known now. */
    synchronized List<ServiceInstance> read(List<ServiceInstance> records) {
        silent(!unheard.isEmpty() || !known.isEmpty() && nobodyBeats(records));
        if (doubting) {
            known = merged(records);
            known.forEach(answers::ask);
        } else {
            known = records.stream().filter(this::remembered).toList();
        }
        return known;
    }

    /** The registry cannot be read; gives the instances known before and those of this process. */
    synchronized List<ServiceInstance> unreadable() {
        Map<String, ServiceInstance> all = new LinkedHashMap<>(own);
        known.forEach(instance -> all.put(instance.instance(), instance));
        known = List.copyOf(all.values());
        silent(true);
        known.forEach(answers::ask);
        return known;
    }

    /** Tells how a heartbeat of an instance of this process went. */
    void beat(ServiceInstance instance, boolean heard) {
        own.put(instance.instance(), instance);
        if (heard) {
            unheard.remove(instance.instance());
        } else {
            unheard.add(instance.instance());
        }
    }

    /** An instance of this process has left, whatever the registry still holds of it. */
    synchronized void closed(ServiceInstance instance) {
        own.remove(instance.instance());
        unheard.remove(instance.instance());
        known = known.stream()
                .filter(other -> !other.instance().equals(instance.instance()))
                .toList();
    }

    /** Whether requests can be sent to an instance. */
    boolean healthy(ServiceInstance instance) {
        return instance.ready() && (fresh(instance) || doubting && answers.has(instance));
    }

    /** Whether the registry cannot be read, takes no heartbeat of this process, or has lost those of all that answer. */
    boolean ill() {
        return !unheard.isEmpty()
                || silent && (known.isEmpty() || known.stream().anyMatch(answers::has));
    }

    private void silent(boolean now) {
        long nanos = System.nanoTime();
        if (now) {
            if (!doubting) {
                LOG.warn(
                        "No heartbeat arrives through the registry; its {} instances are asked directly", known.size());
                known.stream().filter(this::healthyLately).forEach(answers::trust);
            }
            doubting = true;
            doubtUntil = nanos + BEATS_OF_DOUBT * config.heartbeat().toNanos();
        } else if (doubting && nanos - doubtUntil > 0) {
            LOG.info("Heartbeats arrive through the registry again");
            doubting = false;
            answers.forgetAll();
        }
        silent = now;
    }

    /** This process may reach the registry when nobody else does, so its own heartbeats say little about the others. */
    private boolean nobodyBeats(List<ServiceInstance> records) {
        boolean others = known.stream().anyMatch(instance -> !own.containsKey(instance.instance()));
        return records.stream()
                .filter(instance -> !others || !own.containsKey(instance.instance()))
                .noneMatch(instance -> silence(instance).compareTo(overdue) < 0);
    }

    private List<ServiceInstance> merged(List<ServiceInstance> records) {
        Map<String, ServiceInstance> merged = new LinkedHashMap<>(own);
        known.stream().filter(answers::has).forEach(instance -> merged.put(instance.instance(), instance));
        records.forEach(instance -> merged.put(instance.instance(), instance));
        return List.copyOf(merged.values());
    }

    private boolean fresh(ServiceInstance instance) {
        return silence(instance).compareTo(config.unhealthyAfter()) < 0;
    }

    private boolean healthyLately(ServiceInstance instance) {
        return instance.ready()
                && silence(instance).compareTo(config.unhealthyAfter().plus(config.heartbeat())) < 0;
    }

    private boolean remembered(ServiceInstance instance) {
        return silence(instance).compareTo(config.reapAfter()) < 0;
    }

    Duration silence(ServiceInstance instance) {
        return Duration.between(instance.heartbeat(), clock.instant());
    }
}
