package io.astratrade.platform.events.retention;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.platform.events.stream.StreamGroup;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Groups that hold none of a service's streams: unknown ones and those that nobody reads for any more, each logged once,
 * and listed ones that never were there. Their numbers are metrics.
 */
public final class InactiveGroups {
    private static final Logger LOG = LoggerFactory.getLogger(InactiveGroups.class);

    private record Place(String stream, String group) {}

    private final Set<Place> silent = ConcurrentHashMap.newKeySet();
    private final Set<Place> missing = ConcurrentHashMap.newKeySet();

    public InactiveGroups(MeterRegistry registry, String service) {
        gauge(
                registry,
                service,
                "unknown",
                () -> groups(silent, place -> !StreamGroup.isListed(place.stream(), place.group())));
        gauge(
                registry,
                service,
                "stopped",
                () -> groups(silent, place -> StreamGroup.isListed(place.stream(), place.group())));
        gauge(registry, service, "never_ran", () -> groups(missing, place -> true));
    }

    private static void gauge(MeterRegistry registry, String service, String state, Supplier<Number> count) {
        Gauge.builder("astra.events.inactive.groups", count)
                .tag("service", service)
                .tag("state", state)
                .strongReference(true)
                .register(registry);
    }

    private static long groups(Set<Place> places, Predicate<Place> wanted) {
        return places.stream().filter(wanted).map(Place::group).distinct().count();
    }

    void silent(StreamGroup group, long silentMillis) {
        if (silent.add(new Place(group.stream(), group.group()))) {
            LOG.warn(
                    "stream={} group={} has been silent for {} ms: it no longer holds the stream; {}",
                    group.stream(),
                    group.group(),
                    silentMillis,
                    group.isListed()
                            ? "what it misses comes from the outbox when it runs again"
                            : "`astra events forget` removes it");
        }
    }

    void alive(StreamGroup group) {
        silent.remove(new Place(group.stream(), group.group()));
    }

    /** Forgets groups that are no longer at a stream, and notes which listed ones are not. */
    void only(String stream, List<StreamGroup> groups) {
        Set<String> there = groups.stream().map(StreamGroup::group).collect(Collectors.toSet());
        silent.removeIf(place -> place.stream().equals(stream) && !there.contains(place.group()));
        for (ConsumerGroup listed : ConsumerGroup.values()) {
            Place place = new Place(stream, listed.groupName());
            if (listed.streams().contains(stream) && !there.contains(listed.groupName())) {
                missing.add(place);
            } else {
                missing.remove(place);
            }
        }
    }

    /** For a relay that is no longer the active one. */
    public void clear() {
        silent.clear();
        missing.clear();
    }
}
