package io.astratrade.platform.events.admin;

import io.astratrade.platform.events.stream.GroupInspector;
import io.astratrade.platform.events.stream.StreamGroup;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds and removes groups that the topology of this version does not list, on streams of events that it may not know either. */
public final class UnknownGroups {
    private static final String START = "0";
    private static final int KEYS_AT_ONCE = 5_000;

    private final RedisLink link;
    private final GroupInspector inspector;

    UnknownGroups(RedisLink link) {
        this.link = link;
        this.inspector = new GroupInspector(link);
    }

    Future<List<UnknownGroup>> all() {
        return streams(START, new TreeSet<>())
                .compose(streams -> joined(streams.stream().map(inspector::groupsOf)))
                .compose(groups -> joined(groups.stream()
                        .flatMap(List::stream)
                        .filter(group -> !group.isListed())
                        .map(this::stray)))
                .map(strays -> strays.stream()
                        .sorted(Comparator.comparing(UnknownGroup::group).thenComparing(UnknownGroup::stream))
                        .toList());
    }

    private Future<UnknownGroup> stray(StreamGroup at) {
        return inspector
                .silentMillis(at)
                .map(silent -> new UnknownGroup(at.stream(), at.group(), at.lag(), at.pending(), silent));
    }

    private Future<TreeSet<String>> streams(String cursor, TreeSet<String> found) {
        return link.send(Request.cmd(Command.SCAN)
                        .arg(cursor)
                        .arg("MATCH")
                        .arg(Streams.EVENTS)
                        .arg("COUNT")
                        .arg(KEYS_AT_ONCE)
                        .arg("TYPE")
                        .arg("stream"))
                .compose(answer -> {
                    answer.get(1).stream()
                            .map(Response::toString)
                            .filter(Streams::isOfEvents)
                            .forEach(found::add);
                    String next = answer.get(0).toString();
                    return next.equals(START) ? Future.succeededFuture(found) : streams(next, found);
                });
    }

    /** Whether it was there. */
    Future<Boolean> forget(String stream, String group) {
        if (StreamGroup.isListed(stream, group)) {
            return Future.failedFuture(new IllegalArgumentException(group + " is to read " + stream));
        }
        return link.send(Request.cmd(Command.XGROUP).arg("DESTROY").arg(stream).arg(group))
                .map(destroyed -> destroyed.toInteger() == 1);
    }

    private static <T> Future<List<T>> joined(Stream<Future<T>> asked) {
        List<Future<T>> all = asked.toList();
        return Future.join(all).map(done -> done.list());
    }
}
