package io.astratrade.platform.events.outbox;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.PackedEvents;
import io.astratrade.platform.events.outbox.OutboxSession.OutboxRow;
import io.astratrade.platform.events.stream.StreamCommands;
import io.astratrade.platform.events.stream.StreamId;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.platform.redis.RedisUnavailableException;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds outbox rows to their streams, pipelined. A marker key tells that Redis is still the one that was written to
 * before: it is asked for last, so an answer without it means that any of the entries may be gone again.
 */
final class Publisher {
    private static final int SLICE = 10_000;

    private final RedisLink link;
    private final String marker;
    private boolean careful;

    Publisher(RedisLink link, String schema) {
        this.link = link;
        this.marker = "astra:outbox:" + schema;
    }

    /** Sets the marker; tells whether it was missing. */
    Future<Boolean> mark() {
        return link.send(Request.cmd(Command.SET).arg(marker).arg("1").arg("NX"))
                .map(set -> set != null);
    }

    /** Fails with {@link RedisUnavailableException} unless every event is in its stream. */
    Future<Published> publish(List<OutboxRow> rows) {
        List<Request> requests = new ArrayList<>();
        List<String> streams = new ArrayList<>();
        int[] ends = new int[rows.size()];
        for (int i = 0; i < ends.length; i++) {
            for (EncodedEvent event : PackedEvents.unpack(rows.get(i).packed())) {
                requests.add(add(event));
                streams.add(event.stream());
            }
            ends[i] = streams.size();
        }
        requests.add(Request.cmd(Command.GET).arg(marker));
        return send(requests, 0, new ArrayList<>(requests.size()))
                .map(answers -> published(rows, streams, ends, answers))
                .onComplete(done -> careful = done.failed());
    }

    /** In slices, since one row may hold more events than a connection may have commands waiting. */
    private Future<List<Response>> send(List<Request> requests, int from, List<Response> answers) {
        int to = Math.min(from + SLICE, requests.size());
        return slice(requests.subList(from, to)).compose(part -> {
            answers.addAll(part);
            return to == requests.size() ? Future.succeededFuture(answers) : send(requests, to, answers);
        });
    }

    /**
     * After a failure the next pipelines are a MULTI each: when memory is short and comes and goes, all of one is added or
     * nothing, so that a later event never overtakes an earlier one.
     */
    private Future<List<Response>> slice(List<Request> requests) {
        if (!careful) {
            return link.batch(requests);
        }
        List<Request> transaction = new ArrayList<>(requests.size() + 2);
        transaction.add(StreamCommands.multi());
        transaction.addAll(requests);
        transaction.add(StreamCommands.exec());
        return link.batch(transaction).map(answers -> executed(answers.get(answers.size() - 1)));
    }

    private static List<Response> executed(Response transaction) {
        List<Response> answers = new ArrayList<>(transaction.size());
        for (int i = 0; i < transaction.size(); i++) {
            answers.add(transaction.get(i));
        }
        return answers;
    }

    private static Request add(EncodedEvent event) {
        Request add = Request.cmd(Command.XADD).arg(event.stream()).arg("*");
        event.fields().forEach(add::arg);
        return add;
    }

    private static Published published(List<OutboxRow> rows, List<String> streams, int[] ends, List<Response> answers) {
        if (answers.get(streams.size()) == null) {
            throw new RedisUnavailableException("Redis has lost the outbox marker", null);
        }
        Map<String, StreamId> last = new HashMap<>();
        Long[] seqs = new Long[ends.length];
        Long[] millis = new Long[ends.length];
        int at = 0;
        for (int row = 0; row < ends.length; row++) {
            long largest = 0;
            for (; at < ends[row]; at++) {
                StreamId id = StreamId.parse(answers.get(at).toString());
                last.put(streams.get(at), id);
                largest = Math.max(largest, id.millis());
            }
            seqs[row] = rows.get(row).seq();
            millis[row] = largest;
        }
        return new Published(seqs, millis, last, streams.size());
    }
}
