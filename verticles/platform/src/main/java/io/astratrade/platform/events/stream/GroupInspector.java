package io.astratrade.platform.events.stream;

import io.astratrade.platform.redis.RedisErrors;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks Redis where groups stand. */
public final class GroupInspector {
    /** A reader that was seen within it is there. */
    public static final long LIVE_MS = 30_000;

    private static final int COUNTED = 1_000;

    private final RedisLink link;

    public GroupInspector(RedisLink link) {
        this.link = link;
    }

    /** Every group of a stream; none when the stream does not exist. */
    public Future<List<StreamGroup>> groupsOf(String stream) {
        return link.send(Request.cmd(Command.XINFO).arg("GROUPS").arg(stream))
                .map(Replies::maps)
                .recover(failure ->
                        RedisErrors.noKey(failure) ? Future.succeededFuture(List.of()) : Future.failedFuture(failure))
                .compose(groups -> Future.join(groups.stream()
                                .map(group -> inspect(stream, group))
                                .toList())
                        .map(done -> done.<StreamGroup>list()));
    }

    private Future<StreamGroup> inspect(String stream, Map<String, Response> info) {
        String group = info.get("name").toString();
        long pending = info.get("pending").toLong();
        StreamId last = StreamId.parse(info.get("last-delivered-id").toString());
        Response lag = info.get("lag");
        Future<StreamId> oldest = pending == 0 ? Future.succeededFuture() : oldestPending(stream, group);
        return oldest.map(id -> new StreamGroup(stream, group, lag == null ? -1 : lag.toLong(), pending, id, last));
    }

    private Future<StreamId> oldestPending(String stream, String group) {
        return link.send(Request.cmd(Command.XPENDING).arg(stream).arg(group))
                .map(summary -> summary.get(1) == null
                        ? null
                        : StreamId.parse(summary.get(1).toString()));
    }

    /** Since the group was given an entry or one of its consumers was seen, whichever is later. */
    public Future<Long> silentMillis(StreamGroup group) {
        long now = System.currentTimeMillis();
        return link.send(Request.cmd(Command.XINFO)
                        .arg("CONSUMERS")
                        .arg(group.stream())
                        .arg(group.group()))
                .map(consumers -> Replies.maps(consumers).stream()
                        .mapToLong(consumer -> consumer.get("idle").toLong())
                        .reduce(Math.max(0, now - group.lastDelivered().millis()), Math::min));
    }

    /** Since a consumer of the group was seen at this stream; endless when there is none. */
    public Future<Long> readerSilentMillis(String stream, String group) {
        return link.send(Request.cmd(Command.XINFO).arg("CONSUMERS").arg(stream).arg(group))
                .map(consumers -> Replies.maps(consumers).stream()
                        .mapToLong(consumer -> consumer.get("idle").toLong())
                        .min()
                        .orElse(Long.MAX_VALUE))
                .recover(failure -> RedisErrors.noKey(failure) || RedisErrors.noGroup(failure)
                        ? Future.succeededFuture(Long.MAX_VALUE)
                        : Future.failedFuture(failure));
    }

    /** Ids of the oldest and newest entry. */
    public record Bounds(StreamId first, StreamId last) {}

    /** Empty when the stream is. */
    public Future<Optional<Bounds>> bounds(String stream) {
        return link.batch(List.of(edge(Command.XRANGE, stream, "-", "+"), edge(Command.XREVRANGE, stream, "+", "-")))
                .map(edges -> edges.get(0).size() == 0
                        ? Optional.empty()
                        : Optional.of(new Bounds(id(edges.get(0)), id(edges.get(1)))));
    }

    private static Request edge(Command command, String stream, String from, String to) {
        return Request.cmd(command).arg(stream).arg(from).arg(to).arg("COUNT").arg(1);
    }

    private static StreamId id(Response range) {
        return StreamId.parse(range.get(0).get(0).toString());
    }

    /** One group over its streams. */
    public Future<GroupStatus> status(String group, Collection<String> streams, long nowMillis) {
        List<Future<GroupStatus>> each =
                streams.stream().map(stream -> status(group, stream, nowMillis)).toList();
        return Future.join(each).compose(done -> deadLetters(group)
                .compose(dead -> state(group).map(state -> sum(group, state, each, dead))));
    }

    /** By the stream that only the group reads. */
    private Future<GroupStatus.State> state(String group) {
        return link.send(Request.cmd(Command.EXISTS).arg(Streams.retry(group)))
                .compose(there -> there.toLong() == 0
                        ? Future.succeededFuture(GroupStatus.State.NEVER_RAN)
                        : readerSilentMillis(Streams.retry(group), group)
                                .map(silent ->
                                        silent <= LIVE_MS ? GroupStatus.State.RUNNING : GroupStatus.State.STOPPED));
    }

    private Future<Long> deadLetters(String group) {
        return link.send(Request.cmd(Command.XLEN).arg(Streams.dead(group))).map(Response::toLong);
    }

    private static GroupStatus sum(
            String group, GroupStatus.State state, List<Future<GroupStatus>> each, long deadLetters) {
        List<GroupStatus> all = each.stream().map(Future::result).collect(Collectors.toList());
        return new GroupStatus(
                group,
                state,
                all.stream().mapToLong(GroupStatus::lag).sum(),
                all.stream().mapToLong(GroupStatus::pending).sum(),
                all.stream().mapToLong(GroupStatus::oldestAgeMillis).max().orElse(0),
                deadLetters);
    }

    private Future<GroupStatus> status(String group, String stream, long now) {
        return groupsOf(stream).compose(groups -> groups.stream()
                .filter(found -> found.group().equals(group))
                .findFirst()
                .map(found -> status(found, now))
                .orElse(Future.succeededFuture(GroupStatus.unknown(group))));
    }

    private Future<GroupStatus> status(StreamGroup at, long now) {
        if (at.lag() == 0 && at.pending() == 0) {
            return Future.succeededFuture(GroupStatus.unknown(at.group()));
        }
        return undelivered(at).map(waiting -> {
            StreamId oldest = at.oldestPending() != null
                    ? at.oldestPending()
                    : waiting.isEmpty() ? null : StreamId.parse(waiting.get(0).id());
            long age = oldest == null ? 0 : Math.max(0, now - oldest.millis());
            return new GroupStatus(
                    at.group(),
                    GroupStatus.State.RUNNING,
                    at.lag() < 0 ? waiting.size() : at.lag(),
                    at.pending(),
                    age,
                    0);
        });
    }

    /** The next entries the group has not seen; as Redis 6 keeps no lag, up to a thousand are counted there. */
    private Future<List<Entry>> undelivered(StreamGroup at) {
        return link.send(Request.cmd(Command.XRANGE)
                        .arg(at.stream())
                        .arg(at.lastDelivered().next().toString())
                        .arg("+")
                        .arg("COUNT")
                        .arg(at.lag() < 0 ? COUNTED : 1))
                .map(range -> Entry.ofRange(at.stream(), range));
    }
}
