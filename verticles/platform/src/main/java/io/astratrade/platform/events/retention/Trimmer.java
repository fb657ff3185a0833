package io.astratrade.platform.events.retention;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.stream.GroupInspector;
import io.astratrade.platform.events.stream.StreamGroup;
import io.astratrade.platform.events.stream.StreamId;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Trims the streams that this service writes by age, but never what a group has still to acknowledge: a group that the
 * topology lists for the stream, and any other as long as it has shown life within the retention.
 */
public final class Trimmer {
    private final RedisLink link;
    private final Database database;
    private final GroupInspector inspector;
    private final RetentionPolicy policy;
    private final InactiveGroups silent;

    public Trimmer(RedisLink link, Database database, RetentionPolicy policy, InactiveGroups silent) {
        this.link = link;
        this.database = database;
        this.inspector = new GroupInspector(link);
        this.policy = policy;
        this.silent = silent;
    }

    /** Completes with the number of entries removed. */
    public Future<Long> trim() {
        return database.query("SELECT stream FROM outbox_stream").compose(rows -> {
            List<Future<Long>> trims = new ArrayList<>();
            rows.forEach(row -> trims.add(trim(row.getString(0))));
            return Future.join(trims)
                    .map(done -> trims.stream().mapToLong(Future::result).sum());
        });
    }

    private Future<Long> trim(String stream) {
        StreamId old = new StreamId(System.currentTimeMillis() - policy.window().toMillis(), 0);
        return inspector.groupsOf(stream).compose(groups -> {
            silent.only(stream, groups.stream().map(StreamGroup::group).collect(Collectors.toSet()));
            return Future.join(groups.stream().map(this::needs).toList())
                    .map(done -> done.<Optional<StreamId>>list())
                    .compose(needs -> trim(
                            stream, needs.stream().flatMap(Optional::stream).reduce(old, StreamId::earlier)));
        });
    }

    private Future<Long> trim(String stream, StreamId keepFrom) {
        return link.send(Request.cmd(Command.XTRIM).arg(stream).arg("MINID").arg(keepFrom.toString()))
                .map(removed -> removed.toLong());
    }

    /** From where on the group holds the stream, if at all. */
    private Future<Optional<StreamId>> needs(StreamGroup group) {
        if (group.isListed()) {
            return Future.succeededFuture(Optional.of(group.needsFrom()));
        }
        return inspector.silentMillis(group).map(millis -> {
            if (millis <= policy.groupSilence().toMillis()) {
                silent.alive(group);
                return Optional.of(group.needsFrom());
            }
            silent.silent(group, millis);
            return Optional.empty();
        });
    }
}
