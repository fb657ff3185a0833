package io.astratrade.trading.shard;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventPacker;
import io.astratrade.trading.engine.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Commands that will share one commit: what goes to the journal, the events of it, and who waits. */
final class Batch {
    private final List<Command> commands = new ArrayList<>();
    private final List<Envelope> events = new ArrayList<>();
    private final EventPacker packer = new EventPacker();
    private final List<Consumer<Throwable>> waiters = new ArrayList<>();

    void add(Command command, List<Envelope> caused) {
        commands.add(command);
        events.addAll(caused);
        caused.forEach(event -> packer.add(EventCodec.encode(event)));
    }

    /** Calls back with null after the commit, or with the failure. */
    void whenCommitted(Consumer<Throwable> waiter) {
        waiters.add(waiter);
    }

    boolean hasCommands() {
        return !commands.isEmpty();
    }

    int size() {
        return waiters.size();
    }

    List<Command> commands() {
        return commands;
    }

    List<Envelope> events() {
        return events;
    }

    /** The events as the outbox keeps them; encoded already, while the commit before was under way. */
    EventPacker packer() {
        return packer;
    }

    void complete() {
        waiters.forEach(waiter -> waiter.accept(null));
    }

    void fail(Throwable failure) {
        waiters.forEach(waiter -> waiter.accept(failure));
    }
}
