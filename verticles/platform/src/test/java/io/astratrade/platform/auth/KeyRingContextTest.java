package io.astratrade.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.Checkpoint;
import io.vertx.junit5.Timeout;
import io.vertx.junit5.VertxTestContext;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One ring serves all event loops of a process, and each goes on where it asked. */
@Timeout(TestTimeouts.MILLIS)
class KeyRingContextTest {
    private static final JsonObject KEYS =
            new JsonObject().put("keys", new JsonArray().add(new JsonObject().put("kid", "key")));

    private final Vertx vertx;
    private final Promise<JsonObject> published = Promise.promise();
    private final AtomicInteger fetches = new AtomicInteger();
    private final KeyRing ring = new KeyRing(this::fetch, jwks -> null, () -> {}, () -> TimeUnit.MINUTES.toNanos(1));

    KeyRingContextTest(Vertx vertx) {
        this.vertx = vertx;
    }

    @Test
    void everyCallerIsAnsweredOnItsOwnEventLoop(VertxTestContext test) {
        Checkpoint answered = test.checkpoint(3);
        Context one = context();
        Context other = context();
        Future.all(
                        ask(one, "key", test, answered),
                        ask(other, "key", test, answered),
                        ask(other, "no such key", test, answered))
                .onSuccess(asked -> context().runOnContext(elsewhere -> published.complete(KEYS)));
    }

    /** A context on an event loop of its own. */
    private Context context() {
        return Await.result(Future.future(own -> new Thread(() -> own.complete(vertx.getOrCreateContext())).start()));
    }

    private Future<Void> ask(Context caller, String key, VertxTestContext test, Checkpoint answered) {
        return Future.future(asked -> caller.runOnContext(turn -> {
            ring.holding(key)
                    .onComplete(answer -> test.verify(() -> {
                        assertThat(Vertx.currentContext()).isSameAs(caller);
                        assertThat(fetches).as("asked for once for all").hasValue(1);
                        answered.flag();
                    }));
            asked.complete();
        }));
    }

    private Future<JsonObject> fetch() {
        fetches.incrementAndGet();
        return published.future();
    }
}
