package io.astratrade.platform.events;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Trims the streams that this service writes by age, but never what a group has still to acknowledge. */
final class Trimmer {
    private final RedisLink link;
    private final Database database;
    private final GroupInspector inspector;
    private final Duration retention;

    Trimmer(RedisLink link, Database database, Duration retention) {
        this.link = link;
        this.database = database;
        this.inspector = new GroupInspector(link);
        this.retention = retention;
    }

    /** Completes with the number of entries removed. */
    Future<Long> trim() {
        return database.query("SELECT stream FROM outbox_stream").compose(rows -> {
            List<Future<Long>> trims = new ArrayList<>();
            rows.forEach(row -> trims.add(trim(row.getString(0))));
            return Future.join(trims)
                    .map(done -> trims.stream().mapToLong(Future::result).sum());
        });
    }

    private Future<Long> trim(String stream) {
        StreamId old = new StreamId(System.currentTimeMillis() - retention.toMillis(), 0);
        return inspector.groupsOf(stream).compose(groups -> {
            StreamId keepFrom =
                    groups.stream().map(StreamGroup::needsFrom).reduce(old, (a, b) -> a.compareTo(b) < 0 ? a : b);
            return link.send(Request.cmd(Command.XTRIM).arg(stream).arg("MINID").arg(keepFrom.toString()))
                    .map(removed -> removed.toLong());
        });
    }
}
