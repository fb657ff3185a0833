package io.astratrade.platform.events.retention;

import io.astratrade.platform.events.stream.StreamGroup;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which stray groups no longer hold the streams of a service: each is logged once, and their number is a metric. */
public final class InactiveGroups {
    private static final Logger LOG = LoggerFactory.getLogger(InactiveGroups.class);

    private record Place(String stream, String group) {}

    private final Set<Place> places = ConcurrentHashMap.newKeySet();

    public InactiveGroups(MeterRegistry registry, String service) {
        Gauge.builder("astra.events.silent.groups", places, Set::size)
                .tag("service", service)
                .strongReference(true)
                .register(registry);
    }

    public void silent(StreamGroup group, long silentMillis) {
        if (places.add(new Place(group.stream(), group.group()))) {
            LOG.warn(
                    "stream={} group={} is none of this version's and has been silent for {} ms: it no longer holds the stream;"
                            + " `astra events forget` removes it",
                    group.stream(),
                    group.group(),
                    silentMillis);
        }
    }

    public void alive(StreamGroup group) {
        places.remove(new Place(group.stream(), group.group()));
    }

    /** Forgets groups that are no longer there. */
    public void only(String stream, Set<String> groups) {
        places.removeIf(place -> place.stream().equals(stream) && !groups.contains(place.group()));
    }

    public void clear() {
        places.clear();
    }
}
