package io.astratrade.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.platform.idempotency.Idempotency;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.testkit.Answer;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A request that is sent again with its key is answered as it was the first time, headers included. */
class IdempotentEndpointIT {
    private static final String NEWEST = "/api/v1/sample/things/newest";
    private static final JsonObject BODY = new JsonObject().put("name", "x");

    private static ServiceHarness harness;

    @BeforeAll
    static void start() {
        harness = ServiceHarness.start(new Keyed());
    }

    @AfterAll
    static void stop() {
        harness.close();
    }

    @Test
    void aReplayedAnswerHasTheHeadersOfTheFirst() {
        Answer first = send("a");
        Answer again = send("a");
        assertThat(first.header("Location")).startsWith("/things/");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(own(again)).isEqualTo(own(first));
        assertThat(own(send("b"))).isNotEqualTo(own(first));
    }

    private static Answer send(String key) {
        return harness.http("sample")
                .withHeader("Idempotency-Key", key)
                .post(NEWEST, BODY)
                .succeeds(200);
    }

    /** Without those that each answer has for itself. */
    private static Map<String, List<String>> own(Answer answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "x-correlation-id", "idempotency-replayed"));
        return headers;
    }

    /** Makes a new thing for each request that it works on. */
    private static final class Keyed implements ServiceModule {
        @Override
        public Domain<?> domain() {
            return Domain.named("sample", "things that are made once per key", (config, reader) -> config)
                    .can("nothing")
                    .deploys((service, config) -> List.of(Deployment.single(() -> new Api(service))))
                    .build();
        }
    }

    private static final class Api extends VerticleBase {
        private final Service service;

        Api(Service service) {
            this.service = service;
        }

        @Override
        public Future<?> start() {
            ApiRouter routes = service.http()
                    .routes()
                    .open("addNewest", IdempotentEndpoint.of(service.database(), new Idempotency(), (call, tx) -> {
                        String id = UUID.randomUUID().toString();
                        return Future.succeededFuture(Reply.ok(new JsonObject().put("name", id))
                                .with("Location", "/things/" + id)
                                .with("ETag", '"' + id + '"'));
                    }));
            for (String other : List.of("listThings", "addThing", "getThing", "dropThing", "takeThing", "useThing")) {
                routes.open(other, call -> Future.succeededFuture(Reply.noContent()));
            }
            return service.http().listen(routes);
        }
    }
}
