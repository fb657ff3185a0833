package io.astratrade.gateway.pages;

import io.astratrade.gateway.proxy.Targets;
import io.astratrade.platform.registry.ServiceInstance;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Contracts of all services, the gateway's own among them; each is read once from an instance, which serves the same as
 * long as it lives. What a service served last stays known while it is away. Used on one event loop only.
 */
final class ContractLibrary {
    private static final int DEADLINE_MILLIS = 2_000;

    private record Read(String instance, ServedContract contract) {}

    private final Vertx vertx;
    private final HttpClient client;
    private final Targets targets;
    private final String ownName;
    private final Map<String, Read> read = new TreeMap<>();

    ContractLibrary(Vertx vertx, Targets targets, ServedContract own) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient();
        this.targets = targets;
        this.ownName = own.service();
        read.put(ownName, new Read(ownName, own));
    }

    /** In the order of the services' names; a service that does not answer within two seconds is left out. */
    Future<Collection<ServedContract>> all() {
        List<Future<Void>> reading = new ArrayList<>();
        for (ServiceInstance instance : targets.oneOfEach()) {
            Read known = read.get(instance.service());
            if (!instance.service().equals(ownName)
                    && (known == null || !known.instance().equals(instance.instance()))) {
                reading.add(readFrom(instance));
            }
        }
        return Future.join(reading)
                .otherwiseEmpty()
                .map(done -> read.values().stream().map(Read::contract).toList());
    }

    private Future<Void> readFrom(ServiceInstance instance) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(instance.host())
                .setPort(instance.port())
                .setURI("/openapi.yaml")
                .setTimeout(DEADLINE_MILLIS);
        return client.request(request)
                .compose(asked -> asked.send())
                .expecting(HttpResponseExpectation.SC_OK)
                .compose(answer -> answer.body())
                .compose(body ->
                        vertx.executeBlocking(() -> ServedContract.of(instance.service(), body.toString()), false))
                .onSuccess(contract -> read.put(instance.service(), new Read(instance.instance(), contract)))
                .mapEmpty();
    }
}
