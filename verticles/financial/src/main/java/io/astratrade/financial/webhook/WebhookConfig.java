package io.astratrade.financial.webhook;

import io.astratrade.financial.webhook.domain.RetrySchedule;
import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/**
 * Settings of outgoing webhooks.
 *
 * @param secret what the endpoints' secrets are derived from
 * @param anyTarget plain http and addresses that are not public are allowed too
 * @param perUser endpoints that a user may have
 * @param givenUp a delivery that did not succeed for so long is failed
 * @param kept how long an ended delivery stays in the log
 * @param parallel requests that an instance has open at once
 */
public record WebhookConfig(
        String secret,
        boolean anyTarget,
        int perUser,
        Duration timeout,
        RetrySchedule retries,
        Duration givenUp,
        Duration kept,
        int parallel,
        int parallelPerEndpoint) {
    private static final int MOST_PARALLEL = 256;

    /** What conf/financial.yaml says until somebody chooses a secret. */
    private static final String PUBLISHED_SECRET = "change-me-in-production";

    public static WebhookConfig read(ConfigReader reader) {
        return new WebhookConfig(
                reader.text("webhooks.secret"),
                reader.bool("webhooks.any_target"),
                reader.integer("webhooks.per_user", 1, 1_000),
                reader.duration("webhooks.timeout"),
                new RetrySchedule(reader.duration("webhooks.first_retry"), reader.duration("webhooks.longest_pause")),
                reader.duration("webhooks.given_up"),
                reader.duration("webhooks.kept"),
                reader.integer("webhooks.parallel", 1, MOST_PARALLEL),
                reader.integer("webhooks.parallel_per_endpoint", 1, MOST_PARALLEL));
    }

    public boolean secretIsPublished() {
        return secret.equals(PUBLISHED_SECRET);
    }
}
