package io.astratrade.platform.client;

import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.platform.registry.ServiceRegistry;
import io.astratrade.platform.tracing.CorrelationId;
import io.astratrade.platform.tracing.Traceparent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Calls services by name as the service that it belongs to. Only its callees' refusals and the deadline end a call. */
public final class ServiceClient {
    private static final int CONNECT_TIMEOUT_MS = 1_000;
    private static final long ATTEMPT_MS = 2_000;
    private static final long PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 1_000;
    private static final int CONNECTIONS = 8;
    private static final int WAITING = 1_000;
    private static final int CLIENT_ERROR = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int BREAKER_FAILURES = 5;
    private static final Duration BREAKER_OPEN = Duration.ofSeconds(3);
    private static final int FORGOTTEN_INSTANCES = 64;

    private final Vertx vertx;
    private final ServiceRegistry registry;
    private final ServiceKey key;
    private final HttpClient http;
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    public ServiceClient(Vertx vertx, ServiceRegistry registry, ServiceKey key) {
        this.vertx = vertx;
        this.registry = registry;
        this.key = key;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_TIMEOUT_MS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
    }

    /**
     * The answer's body, an empty object when there is none. Made on one context, whoever calls: a thread beside it could
     * miss the body of an answer that is there before it looks. Fails with {@link RemoteRefusalException} or {@link
     * ServiceUnreachableException}. A change without a key is tried once only.
     */
    public Future<JsonObject> call(ServiceRequest request) {
        long end = System.nanoTime() + request.deadline().toNanos();
        MultiMap trace = trace();
        Context context = vertx.getOrCreateContext();
        return Future.future(answer ->
                context.runOnContext(go -> attempt(request, trace, end, 0).onComplete(answer)));
    }

    /** What the call has in common with the request that it is made for, when there is one; read before anything waits. */
    private static MultiMap trace() {
        MultiMap headers = HttpHeaders.headers();
        put(headers, CorrelationId.HEADER, CorrelationId.current());
        put(headers, Traceparent.HEADER, Traceparent.current());
        return headers;
    }

    private static void put(MultiMap headers, String name, String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }

    private Future<JsonObject> attempt(ServiceRequest request, MultiMap trace, long end, int attempt) {
        return registry.instances()
                .compose(all -> once(request, trace, pick(request, all), left(end)))
                .recover(failure -> again(request, trace, end, attempt, failure));
    }

    private Future<JsonObject> again(ServiceRequest request, MultiMap trace, long end, int attempt, Throwable failure) {
        if (failure instanceof RemoteRefusalException) {
            return Future.failedFuture(failure);
        }
        long most = Math.min(LONGEST_PAUSE_MS, PAUSE_MS << Math.min(attempt, 5));
        long pause = most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1);
        boolean repeatable = request.body() == null || !request.key().isEmpty();
        if (!repeatable || pause >= left(end)) {
            return Future.failedFuture(new ServiceUnreachableException(request.service(), failure));
        }
        return vertx.timer(pause, TimeUnit.MILLISECONDS).compose(waited -> attempt(request, trace, end, attempt + 1));
    }

    /** Healthy instances in turn, those whose breaker is open left out. */
    private ServiceInstance pick(ServiceRequest request, List<ServiceInstance> all) {
        List<ServiceInstance> healthy = all.stream()
                .filter(instance -> instance.service().equals(request.service()) && registry.healthy(instance))
                .toList();
        forgetGone(all);
        int first = turn.getAndIncrement();
        for (int i = 0; i < healthy.size(); i++) {
            ServiceInstance candidate = healthy.get(Math.floorMod(first + i, healthy.size()));
            if (breaker(candidate).tryBegin(System.nanoTime())) {
                return candidate;
            }
        }
        throw new IllegalStateException("no healthy instance of " + request.service());
    }

    private void forgetGone(List<ServiceInstance> all) {
        if (breakers.size() > all.size() + FORGOTTEN_INSTANCES) {
            breakers.keySet()
                    .retainAll(all.stream().map(ServiceInstance::instance).collect(Collectors.toSet()));
        }
    }

    private Future<JsonObject> once(ServiceRequest request, MultiMap trace, ServiceInstance callee, long millis) {
        long limit = Math.max(1, Math.min(ATTEMPT_MS, millis));
        RequestOptions options = new RequestOptions()
                .setHeaders(HttpHeaders.headers().addAll(trace))
                .setMethod(request.method())
                .setHost(callee.host())
                .setPort(callee.port())
                .setURI(request.path())
                .setTimeout(limit)
                .putHeader("Authorization", "Bearer " + key.tokenFor(request.service()));
        if (!request.key().isEmpty()) {
            options.putHeader("Idempotency-Key", request.key());
        }
        Buffer body = request.body() == null ? Buffer.buffer() : request.body().toBuffer();
        if (request.body() != null) {
            options.putHeader("Content-Type", "application/json");
        }
        return http.request(options)
                .compose(sent -> sent.send(body))
                .compose(response -> response.body().map(bytes -> answer(request, response, bytes)))
                .timeout(limit, TimeUnit.MILLISECONDS)
                .onSuccess(answered -> breaker(callee).succeeded())
                .onFailure(failure -> judge(callee, failure));
    }

    /** A refusal proves that the instance works. */
    private void judge(ServiceInstance callee, Throwable failure) {
        if (failure instanceof RemoteRefusalException) {
            breaker(callee).succeeded();
        } else if (failure instanceof ConnectException) {
            breaker(callee).refused(System.nanoTime());
        } else {
            breaker(callee).failed(System.nanoTime());
        }
    }

    private static JsonObject answer(ServiceRequest request, HttpClientResponse response, Buffer bytes) {
        int status = response.statusCode();
        if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
            throw new IllegalStateException("it answered " + status);
        }
        JsonObject body = object(bytes);
        if (status >= CLIENT_ERROR) {
            throw new RemoteRefusalException(request.service(), status, body);
        }
        return body;
    }

    private static JsonObject object(Buffer bytes) {
        try {
            return bytes.length() == 0 ? new JsonObject() : bytes.toJsonObject();
        } catch (DecodeException | ClassCastException e) {
            throw new IllegalStateException("its answer is no JSON object", e);
        }
    }

    private Breaker breaker(ServiceInstance instance) {
        return breakers.computeIfAbsent(instance.instance(), id -> new Breaker(BREAKER_FAILURES, BREAKER_OPEN));
    }

    private static long left(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    public Future<Void> close() {
        return http.close();
    }
}
