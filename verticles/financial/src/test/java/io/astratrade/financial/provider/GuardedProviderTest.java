package io.astratrade.financial.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.testkit.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuardedProviderTest {
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void anAnswerThatDoesNotComeIsNoAbsence() {
        GuardedProvider guarded = guarded(Promise.promise().future());
        assertThat(Await.result(guarded.charged(UUID.randomUUID()))
                        .orElseThrow()
                        .state())
                .isEqualTo(Outcome.State.UNKNOWN);
        assertThat(Await.result(guarded.abandon(UUID.randomUUID())).state()).isEqualTo(Outcome.State.UNKNOWN);
        assertThat(Await.failure(guarded.forget("token"))).isInstanceOf(ProviderUnavailableException.class);
    }

    @Test
    void whoeverFailsIsLeftAlone() {
        GuardedProvider guarded = guarded(Future.failedFuture("down"));
        for (int i = 0; i < 20; i++) {
            assertThat(Await.result(guarded.abandon(UUID.randomUUID())).state()).isEqualTo(Outcome.State.UNKNOWN);
        }
        assertThat(calls).hasValue(5);
    }

    @Test
    void aRefusalIsAnAnswer() {
        GuardedProvider guarded = guarded(Future.failedFuture(FinancialRefusal.FINANCIAL_CARD_DECLINED.refused()));
        for (int i = 0; i < 20; i++) {
            assertThat(Await.failure(guarded.forget("token"))).isInstanceOf(RefusedException.class);
        }
        assertThat(calls).hasValue(20);
    }

    /** A provider that answers every call with this. */
    private GuardedProvider guarded(Future<?> answer) {
        PaymentProvider provider = (PaymentProvider) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PaymentProvider.class}, (proxy, method, args) -> {
                    if (method.getName().equals("name")) {
                        return "some";
                    }
                    calls.incrementAndGet();
                    return answer;
                });
        return new GuardedProvider(provider, Duration.ofMillis(50), new SimpleMeterRegistry());
    }
}
