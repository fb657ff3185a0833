package io.astratrade.platform.events.consume;

import io.astratrade.platform.events.stream.GroupInspector;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the metrics of the groups that run in this process up to date. */
public final class GroupMonitor {
    private static final Logger LOG = LoggerFactory.getLogger(GroupMonitor.class);
    private static final long EVERY_MS = 5_000;

    private final Vertx vertx;
    private final GroupInspector inspector;
    private final List<Watched> groups = new CopyOnWriteArrayList<>();
    private final long timer;

    private record Watched(String group, Collection<String> streams, GroupMeters meters) {}

    public GroupMonitor(Vertx vertx, RedisLink link) {
        this.vertx = vertx;
        this.inspector = new GroupInspector(link);
        this.timer = vertx.setPeriodic(EVERY_MS, id -> groups.forEach(this::refresh));
    }

    public void watch(String group, Collection<String> streams, GroupMeters meters) {
        groups.add(new Watched(group, streams, meters));
    }

    private void refresh(Watched watched) {
        inspector
                .status(watched.group(), watched.streams(), System.currentTimeMillis())
                .onSuccess(watched.meters()::status)
                .onFailure(
                        failure -> LOG.debug("group={} cannot be inspected: {}", watched.group(), failure.toString()));
    }

    public Future<Void> close() {
        vertx.cancelTimer(timer);
        return Future.succeededFuture();
    }
}
