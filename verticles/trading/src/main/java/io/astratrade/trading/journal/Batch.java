package io.astratrade.trading.journal;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventPacker;
import io.astratrade.trading.engine.command.Command;
import java.util.ArrayList;
import java.util.List;

/** Commands that will share one commit: what goes to the journal, the events of it, and who waits. */
final class Batch {
    private static final int MAX_EVENTS = 50_000;

    private final List<Command> commands = new ArrayList<>();
    private final List<Envelope> events = new ArrayList<>();
    private final EventPacker packer = new EventPacker();
    private final List<PendingReply<?>> answers = new ArrayList<>();

    void add(Command command, List<Envelope> caused) {
        commands.add(command);
        events.addAll(caused);
        caused.forEach(event -> packer.add(EventCodec.encode(event)));
    }

    /** Gives an answer after the commit, or says that there was none. */
    void whenCommitted(PendingReply<?> answer) {
        answers.add(answer);
    }

    /** To be called while the commit is under way. */
    void makeAnswers() {
        answers.forEach(PendingReply::make);
    }

    /** Whether a row could become too large to be read back: few commands can cause many events. */
    boolean full(int limit) {
        return size() >= limit || events.size() >= MAX_EVENTS;
    }

    boolean hasCommands() {
        return !commands.isEmpty();
    }

    int size() {
        return answers.size();
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
        answers.forEach(answer -> answer.give(null));
    }

    void fail(Throwable failure) {
        answers.forEach(answer -> answer.give(failure));
    }
}
