package io.astratrade.platform.api;

import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A service that has a contract and nothing to do. */
public final class SampleModule implements ServiceModule {
    @Override
    public Domain<?> domain() {
        return Domain.named("sample", "a contract to try the platform with", (config, reader) -> config)
                .withoutDatabase()
                .can("nothing")
                .deploys((service, config) -> List.of(Deployment.single(() -> new Api(service))))
                .build();
    }

    private static Future<Reply> caller(Call call) {
        return Future.succeededFuture(
                Reply.ok(new JsonObject().put("caller", call.principal().username())));
    }

    private static final class Api extends VerticleBase {
        private final Service service;

        Api(Service service) {
            this.service = service;
        }

        private static Future<Reply> understood(Call call) {
            return Future.succeededFuture(Reply.ok(new JsonObject()
                    .put("key", call.header("Idempotency-Key").orElse(null))
                    .put("count", call.number("count", 20))
                    .put("note", call.query("note").orElse(null))
                    .put("name", call.body().getString("name"))));
        }

        @Override
        public Future<?> start() {
            return service.http()
                    .listen(service.http()
                            .routes()
                            .open(
                                    "listThings",
                                    call -> Future.succeededFuture(Reply.ok(new JsonObject().put("things", "all"))))
                            .secured("addThing", call -> Future.succeededFuture(Reply.noContent()))
                            .secured(
                                    "getThing",
                                    call -> Future.succeededFuture(
                                            Reply.ok(new JsonObject().put("id", call.path("thing_id")))))
                            .open("addNewest", Api::understood)
                            .secured("dropThing", call -> Future.succeededFuture(Reply.noContent()))
                            .secured("takeThing", SampleModule::caller)
                            .secured("useThing", call -> Future.succeededFuture(Reply.noContent())));
        }
    }
}
