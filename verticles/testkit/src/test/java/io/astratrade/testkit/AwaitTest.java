package io.astratrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AwaitTest {

    private static Vertx first;

    @BeforeAll
    static void vertxOfThisClass(Vertx vertx) {
        first = vertx;
    }

    @Test
    void aResultIsHandedOver(Vertx vertx) {
        assertThat(Await.result(vertx.timer(1).map("done"))).isEqualTo("done");
    }

    @Test
    void aFailureIsRethrownAsItIs() {
        IOException cause = new IOException("disk on fire");

        assertThatThrownBy(() -> Await.result(Future.failedFuture(cause))).isSameAs(cause);
        assertThat(Await.failure(Future.failedFuture(cause))).isSameAs(cause);
    }

    @Test
    void anUnexpectedSuccessIsAFailure() {
        assertThatThrownBy(() -> Await.failure(Future.succeededFuture(1))).hasMessageContaining("got 1");
    }

    @Test
    void waitingEnds() {
        Promise<Void> never = Promise.promise();

        assertThatThrownBy(() -> Await.result(never.future(), Duration.ofMillis(20)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PT0.02S");
    }

    @Nested
    class InANestedClass {
        @Test
        void theVertxOfTheOuterClassIsShared(Vertx vertx) {
            assertThat(first).isSameAs(vertx);
        }
    }
}
