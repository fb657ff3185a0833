package io.astratrade.platform.events.stream;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The stream commands that groups use. */
public final class StreamCommands {
    private static final String NEW = ">";
    private static final String OWN_PENDING = "0";
    private static final String AFTER_ALL = "18446744073709551615-0";
    private static final int CLAIM_COUNT = 500;

    private StreamCommands() {}

    /** Waits up to {@code block} for entries that no consumer of the group has seen. */
    public static Request readNew(
            String group, String consumer, int count, Duration block, Collection<String> streams) {
        Request read = read(group, consumer, count).arg("BLOCK").arg(Math.max(1, block.toMillis()));
        return streams(read, streams, NEW);
    }

    /** What is there now, without waiting. */
    public static Request readNewNow(String group, String consumer, int count, Collection<String> streams) {
        return streams(read(group, consumer, count), streams, NEW);
    }

    /** What this consumer got earlier and has not acknowledged. */
    public static Request readPending(String group, String consumer, int count, Collection<String> streams) {
        return streams(read(group, consumer, count), streams, OWN_PENDING);
    }

    /** Finds nothing, but is noted at every stream as seen; a read of what is new is not where nothing is. */
    public static Request showLife(String group, String consumer, Collection<String> streams) {
        return streams(read(group, consumer, 1), streams, AFTER_ALL);
    }

    private static Request read(String group, String consumer, int count) {
        return Request.cmd(Command.XREADGROUP)
                .arg("GROUP")
                .arg(group)
                .arg(consumer)
                .arg("COUNT")
                .arg(count);
    }

    private static Request streams(Request read, Collection<String> streams, String from) {
        read.arg("STREAMS");
        streams.forEach(read::arg);
        streams.forEach(stream -> read.arg(from));
        return read;
    }

    public static Request createGroup(String stream, String group) {
        return Request.cmd(Command.XGROUP)
                .arg("CREATE")
                .arg(stream)
                .arg(group)
                .arg("0")
                .arg("MKSTREAM");
    }

    public static Request ack(String stream, String group, List<String> ids) {
        Request ack = Request.cmd(Command.XACK).arg(stream).arg(group);
        ids.forEach(ack::arg);
        return ack;
    }

    public static Request delete(String stream, List<String> ids) {
        Request delete = Request.cmd(Command.XDEL).arg(stream);
        ids.forEach(delete::arg);
        return delete;
    }

    public static Request add(String stream, Map<String, String> fields) {
        Request add = Request.cmd(Command.XADD).arg(stream).arg("*");
        fields.forEach((name, value) -> add.arg(name).arg(value));
        return add;
    }

    /** Makes entries this consumer's own that another has held unacknowledged for so long; answers with ids only. */
    public static Request claim(String stream, String group, String consumer, Duration idle, String cursor) {
        return Request.cmd(Command.XAUTOCLAIM)
                .arg(stream)
                .arg(group)
                .arg(consumer)
                .arg(idle.toMillis())
                .arg(cursor)
                .arg("COUNT")
                .arg(CLAIM_COUNT)
                .arg("JUSTID");
    }

    /** The consumer's pending entries with how often each was delivered. */
    public static Request pendingOf(String stream, String group, String consumer, int count) {
        return Request.cmd(Command.XPENDING)
                .arg(stream)
                .arg(group)
                .arg("-")
                .arg("+")
                .arg(count)
                .arg(consumer);
    }

    public static Request deleteConsumer(String stream, String group, String consumer) {
        return Request.cmd(Command.XGROUP)
                .arg("DELCONSUMER")
                .arg(stream)
                .arg(group)
                .arg(consumer);
    }

    public static Request multi() {
        return Request.cmd(Command.MULTI);
    }

    public static Request exec() {
        return Request.cmd(Command.EXEC);
    }
}
