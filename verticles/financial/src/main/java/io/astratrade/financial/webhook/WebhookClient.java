package io.astratrade.financial.webhook;

import io.astratrade.financial.webhook.domain.Attempt;
import io.astratrade.financial.webhook.domain.Claim;
import io.astratrade.financial.webhook.domain.WebhookSecret;
import io.astratrade.financial.webhook.domain.WebhookTarget;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes one attempt: signs, connects to the checked address, and reads no more of the answer than its status. */
final class WebhookClient {
    private static final int CONNECT_MS = 3_000;
    private static final int LONGEST_ANSWER = 65_536;
    private static final int LONGEST_ERROR = 200;
    private static final int OK = 200;
    private static final int REDIRECTION = 300;

    private final Vertx vertx;
    private final HttpClient http;
    private final TargetResolver resolver;
    private final WebhookSecret secrets;
    private final Duration limit;
    private final Clock clock;

    WebhookClient(Vertx vertx, TargetResolver resolver, WebhookConfig config, Clock clock) {
        this.vertx = vertx;
        this.resolver = resolver;
        this.secrets = new WebhookSecret(config.secret());
        this.limit = config.timeout();
        this.clock = clock;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MS).setKeepAlive(false),
                new PoolOptions().setHttp1MaxSize(config.parallelPerEndpoint()).setMaxWaitQueueSize(config.parallel()));
    }

    /** How it went; never fails. */
    Future<Attempt> send(Claim claim) {
        Instant begun = clock.instant();
        return WebhookTarget.parse(claim.url())
                .map(target -> resolver.addresses(target).compose(all -> post(claim, target, all)))
                .orElseGet(() -> Future.failedFuture("no web address"))
                .map(status -> attempt(begun, status))
                .otherwise(failure -> new Attempt(begun, millisSince(begun), null, reason(failure)));
    }

    private Future<Integer> post(Claim claim, WebhookTarget target, List<InetAddress> all) {
        InetAddress address = all.get(claim.failures() % all.size());
        long timestamp = clock.instant().getEpochSecond();
        String id = claim.deliveryId().toString();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "AstraTrade-Webhooks/1")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", secrets.signature(claim.endpointId(), id, timestamp, claim.body()));
        return http.request(options).compose(request -> bounded(request, Buffer.buffer(claim.body())));
    }

    /** A server that drips its answer is cut off as one that gives none. */
    private Future<Integer> bounded(HttpClientRequest request, Buffer body) {
        AtomicBoolean late = new AtomicBoolean();
        long timer = vertx.setTimer(limit.toMillis(), over -> {
            late.set(true);
            request.reset();
        });
        return request.send(body)
                .compose(WebhookClient::statusOf)
                .recover(failure -> Future.failedFuture(late.get() ? new SlowAnswerException(limit) : failure))
                .onComplete(done -> vertx.cancelTimer(timer));
    }

    private static Future<Integer> statusOf(HttpClientResponse response) {
        long[] seen = {0};
        response.handler(part -> {
            seen[0] += part.length();
            if (seen[0] > LONGEST_ANSWER) {
                response.request().reset();
            }
        });
        return response.end().transform(read -> Future.succeededFuture(response.statusCode()));
    }

    private Attempt attempt(Instant begun, int status) {
        boolean succeeded = status >= OK && status < REDIRECTION;
        return new Attempt(begun, millisSince(begun), status, succeeded ? null : "answered " + status);
    }

    private int millisSince(Instant begun) {
        return (int) Math.min(
                Integer.MAX_VALUE, Duration.between(begun, clock.instant()).toMillis());
    }

    private static String reason(Throwable failure) {
        String text = failure instanceof ForbiddenTargetException || failure instanceof SlowAnswerException
                ? failure.getMessage()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
    }

    Future<Void> close() {
        return http.close();
    }
}
