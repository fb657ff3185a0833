package io.astratrade.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Await;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One ring serves all event loops of a process, and each goes on where it asked. */
class KeyRingContextTest {
    private static final JsonObject KEYS =
            new JsonObject().put("keys", new JsonArray().add(new JsonObject().put("kid", "key")));

    private final Vertx vertx = Vertx.vertx();
    private final Promise<JsonObject> published = Promise.promise();
    private final AtomicInteger fetches = new AtomicInteger();
    private final KeyRing ring = new KeyRing(this::fetch, jwks -> null, () -> {}, () -> TimeUnit.MINUTES.toNanos(1));

    @AfterEach
    void close() {
        Await.result(vertx.close());
    }

    @Test
    void everyCallerIsAnsweredOnItsOwnEventLoop() {
        Context one = context();
        Context other = context();
        Future<Context> toOne = askedOn(one, "key");
        Future<Context> toOther = askedOn(other, "key");
        Future<Context> refused = askedOn(other, "no such key");
        context().runOnContext(elsewhere -> published.complete(KEYS));

        assertThat(Await.result(toOne)).isSameAs(one);
        assertThat(Await.result(toOther)).isSameAs(other);
        assertThat(Await.result(refused)).isSameAs(other);
        assertThat(fetches).as("asked for once for all").hasValue(1);
    }

    private Context context() {
        Promise<Context> own = Promise.promise();
        Thread maker = new Thread(() -> own.complete(vertx.getOrCreateContext()));
        maker.start();
        return Await.result(own.future());
    }

    /** Where the answer came, once it has been asked for. */
    private Future<Context> askedOn(Context caller, String key) {
        Promise<Void> asked = Promise.promise();
        Promise<Context> answered = Promise.promise();
        caller.runOnContext(turn -> {
            ring.holding(key).onComplete(answer -> answered.complete(Vertx.currentContext()));
            asked.complete();
        });
        Await.result(asked.future());
        return answered.future();
    }

    private Future<JsonObject> fetch() {
        fetches.incrementAndGet();
        return published.future();
    }
}
