package io.astratrade.financial.webhook;

import io.astratrade.financial.webhook.domain.Attempt;
import io.astratrade.financial.webhook.domain.Claim;
import io.astratrade.financial.webhook.domain.Delivery.State;
import io.astratrade.financial.webhook.store.LaneStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attempts what is due, on every instance at once: lanes are leased, so no delivery is attempted twice at a time. */
final class WebhookSender {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final long EVERY_MS = 500;
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final LaneStore lanes;
    private final WebhookClient client;
    private final WebhookConfig config;
    private final WebhookMeters meters;
    private final Clock clock;
    private int open;
    private boolean stopped;
    private long timer;
    private Future<?> round = Future.succeededFuture();

    WebhookSender(
            Vertx vertx,
            LaneStore lanes,
            WebhookClient client,
            WebhookConfig config,
            WebhookMeters meters,
            Clock clock) {
        this.vertx = vertx;
        this.lanes = lanes;
        this.client = client;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /** To be called, as everything of it, on one context. */
    void start() {
        if (!stopped) {
            long jittered = EVERY_MS / 2 + ThreadLocalRandom.current().nextLong(EVERY_MS);
            timer = vertx.setTimer(jittered, due -> round = round().onComplete(looked -> start()));
        }
    }

    private Future<Void> round() {
        int free = config.parallel() - open;
        if (free <= 0) {
            return Future.succeededFuture();
        }
        Instant now = clock.instant();
        return lanes.claim(now, now.plus(config.timeout()).plus(MARGIN), free, config.parallelPerEndpoint())
                .compose(claims -> {
                    claims.forEach(this::attempt);
                    return lanes.oldest().onSuccess(due -> meters.oldest(due, clock.instant()));
                })
                .<Void>mapEmpty()
                .recover(failure -> {
                    LOG.warn("webhooks cannot be looked up: {}", failure.toString());
                    return Future.succeededFuture();
                });
    }

    private void attempt(Claim claim) {
        open++;
        client.send(claim)
                .compose(attempt -> settle(claim, attempt))
                .onFailure(failure -> LOG.warn(
                        "delivery={} endpoint={} its outcome is not noted, it is attempted again: {}",
                        claim.deliveryId(),
                        claim.endpointId(),
                        failure.toString()))
                .onComplete(done -> open--);
    }

    private Future<Void> settle(Claim claim, Attempt attempt) {
        Instant now = clock.instant();
        if (attempt.succeeded()) {
            meters.delivered();
            return lanes.end(claim, attempt, State.DELIVERED, now, now);
        }
        if (attempt.gone()) {
            meters.failed();
            return lanes.disable(claim, attempt, now);
        }
        Duration pause = config.retries()
                .pause(claim.failures() + 1, ThreadLocalRandom.current().nextDouble());
        Instant next = now.plus(pause);
        if (next.isAfter(claim.expiresAt())) {
            meters.failed();
            LOG.warn(
                    "delivery={} endpoint={} is given up: {}", claim.deliveryId(), claim.endpointId(), attempt.error());
            return lanes.end(claim, attempt, State.FAILED, now, next);
        }
        meters.retried();
        return lanes.retry(claim, attempt, next);
    }

    /** Completes when the round that runs has ended; attempts that are open are made again after their lease. */
    Future<?> stop() {
        stopped = true;
        vertx.cancelTimer(timer);
        return round.otherwiseEmpty();
    }
}
