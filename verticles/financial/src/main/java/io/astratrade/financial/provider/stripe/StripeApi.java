package io.astratrade.financial.provider.stripe;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Stripe's HTTP API. A request is repeated, under the same Idempotency-Key, when the connection broke or Stripe asks for it:
 * 409, 429 and 5xx unless `Stripe-Should-Retry` says otherwise. Errors of the request are answers; everything else fails.
 */
final class StripeApi {
    private static final String VERSION = "2024-06-20";
    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MS = 100;
    private static final int CONNECTIONS = 16;
    private static final int WAITING = 200;
    private static final int CONNECT_MS = 2_000;
    private static final int LARGEST = 1_048_576;
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    /** An answer that is worth another attempt. */
    private static final class AgainException extends RuntimeException {
        AgainException(String message) {
            super(message, null, false, false);
        }
    }

    private final Vertx vertx;
    private final StripeConfig config;
    private final HttpClient http;
    private final long attemptMillis;

    StripeApi(Vertx vertx, StripeConfig config, Duration timeout) {
        this.vertx = vertx;
        this.config = config;
        this.attemptMillis = Math.max(1, timeout.toMillis() / ATTEMPTS);
        boolean tls = "https".equals(config.url().getScheme());
        this.http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MS)
                        .setSsl(tls)
                        .setVerifyHost(true),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
    }

    Future<StripeAnswer> get(String path) {
        return attempt(options(HttpMethod.GET, path), Buffer.buffer(), 1);
    }

    Future<StripeAnswer> post(String path, StripeForm form, String key) {
        RequestOptions options = options(HttpMethod.POST, path)
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .putHeader("Idempotency-Key", key);
        return attempt(options, form.toBuffer(), 1);
    }

    private RequestOptions options(HttpMethod method, String path) {
        boolean tls = "https".equals(config.url().getScheme());
        int port = config.url().getPort() > 0 ? config.url().getPort() : tls ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setHost(config.url().getHost())
                .setPort(port)
                .setURI(path)
                .putHeader("Authorization", "Bearer " + config.key())
                .putHeader("Stripe-Version", VERSION);
    }

    private Future<StripeAnswer> attempt(RequestOptions options, Buffer body, int attempt) {
        return http.request(options)
                .compose(request -> request.send(body))
                .compose(response -> bounded(response).map(bytes -> answer(response, bytes)))
                .timeout(attemptMillis, TimeUnit.MILLISECONDS)
                .recover(failure -> attempt < ATTEMPTS
                        ? pause(attempt).compose(waited -> attempt(options, body, attempt + 1))
                        : Future.failedFuture(failure));
    }

    private Future<Long> pause(int attempt) {
        long most = PAUSE_MS << attempt;
        return vertx.timer(most / 2 + ThreadLocalRandom.current().nextLong(most / 2), TimeUnit.MILLISECONDS)
                .map(most);
    }

    private static Future<Buffer> bounded(HttpClientResponse response) {
        Promise<Buffer> read = Promise.promise();
        Buffer bytes = Buffer.buffer();
        response.handler(chunk -> {
            bytes.appendBuffer(chunk);
            if (bytes.length() > LARGEST) {
                read.tryFail(new IllegalStateException("more than " + LARGEST + " bytes"));
                response.request().reset();
            }
        });
        response.exceptionHandler(read::tryFail);
        response.endHandler(end -> read.tryComplete(bytes));
        return read.future();
    }

    private static StripeAnswer answer(HttpClientResponse response, Buffer bytes) {
        int status = response.statusCode();
        String advice = response.getHeader("Stripe-Should-Retry");
        boolean usual = status == CONFLICT || status == TOO_MANY || status >= SERVER_ERROR;
        if (advice == null ? usual : Boolean.parseBoolean(advice)) {
            throw new AgainException("it answered " + status);
        }
        if (status >= SERVER_ERROR || status == UNAUTHORIZED || status == CONFLICT || status == TOO_MANY) {
            throw new IllegalStateException("it answered " + status);
        }
        return new StripeAnswer(status, object(bytes));
    }

    private static JsonObject object(Buffer bytes) {
        try {
            return bytes.toJsonObject();
        } catch (DecodeException | ClassCastException e) {
            throw new IllegalStateException("its answer is no JSON object");
        }
    }
}
