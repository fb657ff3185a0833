package io.astratrade.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private String published = "old";
    private boolean down;
    private int fetches;
    private int withdrawals;
    private long nanos;
    private final KeyRing ring = new KeyRing(this::fetch, jwks -> null, () -> withdrawals++, () -> nanos);

    @Test
    void aKeyThatIsNotKnownIsLookedForAtMostOnceASecond() {
        assertThat(trusted("old")).isTrue();
        published = "new";
        assertThat(trusted("new")).as("within the same second").isFalse();
        nanos += TimeUnit.SECONDS.toNanos(1);
        assertThat(trusted("new")).isTrue();
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void aKeyThatWasWithdrawnIsNotTrustedAfterFiveMinutes() {
        assertThat(trusted("old")).isTrue();
        published = "new";
        nanos += TimeUnit.MINUTES.toNanos(5);
        assertThat(trusted("old")).isTrue();
        assertThat(withdrawals).isZero();
        nanos += 1;
        trusted("old");
        assertThat(trusted("old")).isFalse();
        assertThat(withdrawals).isEqualTo(1);
    }

    @Test
    void whileTheIssuerIsAwayTheKeysAtHandStayGood() {
        assertThat(trusted("old")).isTrue();
        down = true;
        nanos += TimeUnit.MINUTES.toNanos(6);
        assertThat(trusted("old")).isTrue();
        assertThat(trusted("old")).isTrue();
        assertThat(fetches).isEqualTo(2);
    }

    private boolean trusted(String key) {
        Future<?> found = ring.holding(key);
        assertThat(found.succeeded() || found.cause() instanceof RefusedException)
                .isTrue();
        return found.succeeded();
    }

    private Future<JsonObject> fetch() {
        fetches++;
        return down
                ? Future.failedFuture("away")
                : Future.succeededFuture(
                        new JsonObject().put("keys", new JsonArray().add(new JsonObject().put("kid", published))));
    }
}
