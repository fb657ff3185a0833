package io.astratrade.platform.events.consume;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventType;
import io.astratrade.codec.event.Event;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Handlers of one group by the type of event. The group's inbox claims only these types; what it reads besides is
 * acknowledged without a trace, so that a handler which comes later can have it by replay.
 */
public final class EventRouter implements EventHandler {
    /** Applies one event. */
    @FunctionalInterface
    public interface Single<E extends Event> {
        Future<?> handle(E data, Envelope event, Tx tx);
    }

    /** Applies many events of one type. */
    @FunctionalInterface
    public interface Batch<E extends Event> {
        Future<?> handle(List<E> data, Tx tx);
    }

    private record Route(Set<EventType> types, EventHandler handler) {}

    private final ConsumerGroup group;
    private final List<Route> routes = new ArrayList<>();
    private final Set<EventType> types = new LinkedHashSet<>();

    private EventRouter(ConsumerGroup group) {
        this.group = group;
    }

    public static EventRouter of(ConsumerGroup group) {
        return new EventRouter(group);
    }

    /** Each event of a type by itself, in the order of its stream. */
    public <E extends Event> EventRouter on(Class<E> type, Single<E> handler) {
        return onBatch(List.of(type), (batch, tx) -> {
            Future<?> done = Future.succeededFuture();
            for (Envelope event : batch) {
                done = done.compose(before -> handler.handle(type.cast(event.data()), event, tx));
            }
            return done.mapEmpty();
        });
    }

    /** The data of all events of a type in a batch at once. */
    public <E extends Event> EventRouter onBatch(Class<E> type, Batch<E> handler) {
        return onBatch(List.of(type), (batch, tx) -> handler.handle(
                        batch.stream().map(event -> type.cast(event.data())).toList(), tx)
                .mapEmpty());
    }

    /**
     * All events of these types in a batch at once, in the order of their streams. Handlers run in the order in which they
     * were added.
     *
     * @throws IllegalArgumentException when the group does not read a type
     */
    public EventRouter onBatch(Collection<Class<? extends Event>> records, EventHandler handler) {
        Set<EventType> wanted = new LinkedHashSet<>();
        for (Class<? extends Event> record : records) {
            EventType type = EventType.of(record);
            if (!group.streams().contains(type.stream())) {
                throw new IllegalArgumentException(group.groupName() + " does not read " + type.stream());
            }
            wanted.add(type);
        }
        routes.add(new Route(wanted, handler));
        types.addAll(wanted);
        return this;
    }

    /** Every type that the group reads. */
    public EventRouter onAll(EventHandler handler) {
        List<Class<? extends Event>> records = new ArrayList<>();
        group.streams().forEach(stream -> records.add(EventType.ofStream(stream).record()));
        return onBatch(records, handler);
    }

    public ConsumerGroup group() {
        return group;
    }

    /** What the group applies of what it reads. */
    public Set<EventType> types() {
        return Set.copyOf(types);
    }

    boolean handles(EventType type) {
        return types.contains(type);
    }

    @Override
    public Future<Void> handle(List<Envelope> batch, Tx tx) {
        Future<Void> done = Future.succeededFuture();
        for (Route route : routes) {
            List<Envelope> own = batch.stream()
                    .filter(event -> route.types().contains(EventType.of(event.data())))
                    .toList();
            if (!own.isEmpty()) {
                done = done.compose(before -> route.handler().handle(own, tx));
            }
        }
        return done;
    }
}
