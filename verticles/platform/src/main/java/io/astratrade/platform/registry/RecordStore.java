package io.astratrade.platform.registry;

import io.vertx.core.Future;
import io.vertx.servicediscovery.Record;
import io.vertx.servicediscovery.ServiceDiscovery;
import java.util.List;

/** The records in Redis; putting one that is missing (after FLUSHALL, say) creates it again. */
final class RecordStore {
    private final ServiceDiscovery discovery;

    RecordStore(ServiceDiscovery discovery) {
        this.discovery = discovery;
    }

    /** The backend stores a record under its registration whether or not it was there. */
    Future<Record> put(Record record) {
        return discovery.update(record);
    }

    Future<Void> remove(String registration) {
        return discovery.unpublish(registration).recover(gone -> Future.succeededFuture());
    }

    Future<List<Record>> all() {
        return discovery.getRecords(record -> true, true);
    }

    void close() {
        discovery.close();
    }
}
