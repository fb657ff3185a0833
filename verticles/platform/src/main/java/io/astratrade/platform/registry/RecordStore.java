package io.astratrade.platform.registry;

import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.servicediscovery.Record;
import io.vertx.servicediscovery.ServiceDiscovery;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records in Redis, written by Vert.x service discovery. They are read here, because it gives up at the first one that is
 * none. Putting a record that is missing (after FLUSHALL, say) creates it again.
 */
final class RecordStore {
    private static final Logger LOG = LoggerFactory.getLogger(RecordStore.class);
    private static final long PATIENCE_MS = 3_000;

    private final ServiceDiscovery discovery;
    private final RedisLink link;
    private final String key;
    private final Future<Void> opened;
    private volatile Set<String> unreadable = Set.of();

    RecordStore(ServiceDiscovery discovery, RedisLink link, String key) {
        this.discovery = discovery;
        this.link = link;
        this.key = key;
        this.opened =
                link.connected().timeout(PATIENCE_MS, TimeUnit.MILLISECONDS).otherwiseEmpty();
    }

    /** The backend stores a record under its registration whether or not it was there. */
    Future<Record> put(Record record) {
        return discovery.update(record).timeout(PATIENCE_MS, TimeUnit.MILLISECONDS);
    }

    /** Succeeds when the record is not there any more, or could not be removed: others notice that it is silent. */
    Future<Void> remove(String registration) {
        return discovery
                .unpublish(registration)
                .timeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                .recover(gone -> Future.succeededFuture());
    }

    /** Every instance that can be read; other content of the key is left alone and logged when it changes. */
    Future<List<ServiceInstance>> all() {
        return opened.compose(tried -> link.send(Request.cmd(Command.HGETALL).arg(key)))
                .timeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                .map(this::read);
    }

    private List<ServiceInstance> read(Response fields) {
        List<ServiceInstance> instances = new ArrayList<>();
        Set<String> junk = new TreeSet<>();
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            try {
                instances.add(ServiceInstance.of(
                        new Record(new JsonObject(fields.get(i + 1).toBuffer()))));
            } catch (IllegalArgumentException | NullPointerException | ClassCastException | DateTimeException e) {
                junk.add(fields.get(i).toString());
            }
        }
        tell(junk);
        return instances;
    }

    private void tell(Set<String> junk) {
        if (!junk.equals(unreadable)) {
            unreadable = junk;
            if (junk.isEmpty()) {
                LOG.info("Every entry of {} is an instance again", key);
            } else {
                LOG.warn("Entries of {} that are no instances are ignored: {}; remove them with HDEL", key, junk);
            }
        }
    }

    void close() {
        discovery.close();
        link.close();
    }
}
