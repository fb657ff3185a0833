package io.astratrade.platform.registry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.servicediscovery.Record;
import io.vertx.servicediscovery.types.HttpEndpoint;
import java.time.Instant;
import java.util.List;

/**
 * One running copy of a service, as the registry knows it.
 *
 * @param key the public key (JWK) of the tokens with which it calls other services; empty when it calls none
 */
public record ServiceInstance(
        String service,
        String instance,
        String version,
        String host,
        int port,
        List<Integer> shards,
        boolean ready,
        Instant startedAt,
        Instant heartbeat,
        Profile profile,
        JsonObject key) {

    /** An instance that says nothing of what it can do. */
    public ServiceInstance(
            String service,
            String instance,
            String version,
            String host,
            int port,
            List<Integer> shards,
            boolean ready,
            Instant startedAt,
            Instant heartbeat) {
        this(
                service,
                instance,
                version,
                host,
                port,
                shards,
                ready,
                startedAt,
                heartbeat,
                Profile.NONE,
                new JsonObject());
    }

    /** The same instance, heard of just now. */
    ServiceInstance beating(boolean isReady, Instant now) {
        return new ServiceInstance(
                service, instance, version, host, port, shards, isReady, startedAt, now, profile, key);
    }

    Record toRecord() {
        JsonObject metadata = new JsonObject()
                .put("instance", instance)
                .put("version", version)
                .put("shards", new JsonArray(shards))
                .put("ready", ready)
                .put("started_at", startedAt.toString())
                .put("heartbeat", heartbeat.toString())
                .put("profile", profile.toJson())
                .put("key", key);
        return HttpEndpoint.createRecord(service, host, port, "/", metadata).setRegistration(instance);
    }

    static ServiceInstance of(Record published) {
        JsonObject metadata = published.getMetadata();
        return new ServiceInstance(
                published.getName(),
                metadata.getString("instance"),
                metadata.getString("version"),
                published.getLocation().getString("host"),
                published.getLocation().getInteger("port"),
                metadata.getJsonArray("shards").stream()
                        .map(Integer.class::cast)
                        .toList(),
                metadata.getBoolean("ready"),
                Instant.parse(metadata.getString("started_at")),
                Instant.parse(metadata.getString("heartbeat")),
                Profile.of(metadata.getJsonObject("profile", new JsonObject())),
                metadata.getJsonObject("key", new JsonObject()));
    }
}
