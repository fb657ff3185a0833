package io.astratrade.platform.registry;

import io.vertx.core.Future;
import io.vertx.servicediscovery.Record;
import io.vertx.servicediscovery.ServiceDiscovery;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The records in Redis; putting one that is missing (after FLUSHALL, say) creates it again. */
final class RecordStore {
    private static final long PATIENCE_MS = 3_000;

    private final ServiceDiscovery discovery;

    RecordStore(ServiceDiscovery discovery) {
        this.discovery = discovery;
    }

    /** The backend stores a record under its registration whether or not it was there. */
    Future<Record> put(Record record) {
        return discovery.update(record).timeout(PATIENCE_MS, TimeUnit.MILLISECONDS);
    }

    Future<Void> remove(String registration) {
        return discovery.unpublish(registration).recover(gone -> Future.succeededFuture());
    }

    Future<List<Record>> all() {
        return discovery.getRecords(record -> true, true).timeout(PATIENCE_MS, TimeUnit.MILLISECONDS);
    }

    void close() {
        discovery.close();
    }
}
