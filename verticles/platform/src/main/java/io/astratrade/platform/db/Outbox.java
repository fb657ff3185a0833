package io.astratrade.platform.db;

import java.util.Locale;

/**
 * Statements that write a schema's outbox, and the signal to its relay. While the active relay runs in this process
 * it is woken directly; otherwise the insert notifies, which costs more because NOTIFY serialises commits.
 */
public final class Outbox {
    private static final Runnable NOBODY = () -> {};
    private static final String INSERT = "INSERT INTO outbox (packed, event_count) VALUES ($%d, $%d)";
    private static final String NOTIFYING =
            "written AS (" + INSERT + " RETURNING seq) SELECT pg_notify('%s', '') FROM written";

    private final String channel;
    private volatile Runnable relay = NOBODY;

    public Outbox(String schema) {
        this.channel = "outbox_" + schema;
    }

    /** What another process's commit is announced on. */
    public String channel() {
        return channel;
    }

    /** From now on commits of this process call {@code wake} and do not notify. */
    public void relayIsHere(Runnable wake) {
        relay = wake;
    }

    public void relayIsElsewhere() {
        relay = NOBODY;
    }

    /** Whether inserts need not notify now. */
    public boolean isRelayHere() {
        return relay != NOBODY;
    }

    /** To be called after every commit that wrote to the outbox. */
    public void committed() {
        relay.run();
    }

    /** The statement that adds a row; parameters: the packed events and their count. */
    public String insert() {
        return isRelayHere() ? sql(INSERT, 1, 2) : "WITH " + sql(NOTIFYING, 1, 2, channel);
    }

    /**
     * The statement that makes a change and adds a row, both or neither.
     *
     * @param change an INSERT, UPDATE or DELETE with {@code parameters} parameters; the packed events and their
     *     count follow as two more
     */
    public String insertWith(String change, int parameters) {
        String prefix = "WITH change AS (" + change + ")";
        int first = parameters + 1;
        return isRelayHere()
                ? prefix + " " + sql(INSERT, first, first + 1)
                : prefix + ", " + sql(NOTIFYING, first, first + 1, channel);
    }

    /** With digits that PostgreSQL reads, whatever the language of the machine. */
    private static String sql(String statement, Object... values) {
        return String.format(Locale.ROOT, statement, values);
    }
}
