package io.astratrade.financial.provider;

import io.astratrade.platform.client.Breaker;
import io.astratrade.platform.refusal.RefusedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A provider of which every call ends in time, and which is left alone for a while after failures in a row. Questions about
 * money that it does not answer are UNKNOWN; the other calls fail with {@link ProviderUnavailableException}.
 */
public final class GuardedProvider implements PaymentProvider {
    private static final int FAILURES = 5;
    private static final Duration OPEN = Duration.ofSeconds(3);

    private final PaymentProvider provider;
    private final long millis;
    private final ProviderMeters meters;
    private final Breaker breaker = new Breaker(FAILURES, OPEN);

    public GuardedProvider(PaymentProvider provider, Duration deadline, MeterRegistry registry) {
        this.provider = provider;
        this.meters = new ProviderMeters(registry, provider.name());
        this.millis = deadline.toMillis();
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Future<CardToken> tokenise(UUID userId, Card card) {
        return guarded(() -> provider.tokenise(userId, card));
    }

    @Override
    public Future<Void> forget(String token) {
        return guarded(() -> provider.forget(token));
    }

    @Override
    public Future<Outcome> charge(ChargeRequest request) {
        return outcome(() -> provider.charge(request));
    }

    @Override
    public Future<Optional<Outcome>> charged(UUID key) {
        return found(() -> provider.charged(key));
    }

    @Override
    public Future<Outcome> abandon(UUID key) {
        return outcome(() -> provider.abandon(key));
    }

    @Override
    public Future<Outcome> answerChallenge(UUID key, boolean confirmed) {
        return outcome(() -> provider.answerChallenge(key, confirmed));
    }

    @Override
    public Future<Outcome> refund(RefundRequest request) {
        return outcome(() -> provider.refund(request));
    }

    @Override
    public Future<Optional<Outcome>> refunded(RefundRequest request) {
        return found(() -> provider.refunded(request));
    }

    @Override
    public Future<Outcome> payout(PayoutRequest request) {
        return outcome(() -> provider.payout(request));
    }

    @Override
    public Future<Optional<Outcome>> paidOut(PayoutRequest request) {
        return found(() -> provider.paidOut(request));
    }

    @Override
    public Future<Outcome> abandonPayout(PayoutRequest request) {
        return outcome(() -> provider.abandonPayout(request));
    }

    @Override
    public Future<Void> answerDispute(String dispute, Optional<String> evidence) {
        return guarded(() -> provider.answerDispute(dispute, evidence));
    }

    @Override
    public Future<List<NumberedNotice>> notices(long after) {
        return guarded(() -> provider.notices(after));
    }

    private Future<Outcome> outcome(Supplier<Future<Outcome>> call) {
        return guarded(call).otherwise(failure -> Outcome.unknown("provider_unreachable"));
    }

    /** An answer that did not come is no absence. */
    private Future<Optional<Outcome>> found(Supplier<Future<Optional<Outcome>>> call) {
        return guarded(call).otherwise(failure -> Optional.of(Outcome.unknown("provider_unreachable")));
    }

    private <T> Future<T> guarded(Supplier<Future<T>> call) {
        if (!breaker.admits(System.nanoTime())) {
            meters.unanswered();
            return Future.failedFuture(new ProviderUnavailableException(name() + " is left alone for a while", null));
        }
        breaker.begin();
        long begun = System.nanoTime();
        return Future.<T>future(promise -> call.get().onComplete(promise))
                .timeout(millis, TimeUnit.MILLISECONDS)
                .onSuccess(answer -> answered(begun))
                .recover(failure -> failed(begun, failure));
    }

    /** A refusal proves that the provider works. */
    private <T> Future<T> failed(long begun, Throwable failure) {
        if (failure instanceof RefusedException) {
            answered(begun);
            return Future.failedFuture(failure);
        }
        breaker.failed(System.nanoTime());
        meters.unanswered();
        return Future.failedFuture(new ProviderUnavailableException(name() + " did not answer", failure));
    }

    private void answered(long begun) {
        breaker.succeeded();
        meters.answered(System.nanoTime() - begun);
    }
}
