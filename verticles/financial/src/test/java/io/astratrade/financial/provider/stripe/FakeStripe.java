package io.astratrade.financial.provider.stripe;

import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that answers as Stripe documents: form bodies, objects with ids, an Idempotency-Key whose first answer is repeated,
 * 400 when it comes with other parameters, card errors with 402. Faults are put before it one by one, each for one request.
 */
final class FakeStripe implements AutoCloseable {
    static final String KEY = "sk_test_fake";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What happens to a request. */
    enum Fault {
        NONE,
        /** It is done, and the connection breaks before the answer. */
        DONE_BUT_BROKEN,
        /** It is done, and the answer does not come. */
        DONE_BUT_SILENT,
        /** Nothing is done, and the connection breaks. */
        BROKEN,
        CONFLICT,
        TOO_MANY,
        SERVER_ERROR,
        GARBAGE,
        /** An answer without an end to it. */
        ENDLESS
    }

    private record Done(String parameters, int status, JsonObject body) {}

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, JsonObject> objects = new LinkedHashMap<>();
    private final Map<String, Done> keys = new LinkedHashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ids = new AtomicInteger();
    final List<String> requests = new ArrayList<>();

    FakeStripe() {
        server = Await.result(
                vertx.createHttpServer().requestHandler(this::handle).listen(0, "127.0.0.1"));
    }

    int port() {
        return server.actualPort();
    }

    synchronized void next(Fault... more) {
        faults.addAll(List.of(more));
    }

    /** Objects of a kind, such as `payment_intent`. */
    synchronized List<JsonObject> all(String kind) {
        return objects.values().stream()
                .filter(object -> object.getString("object").equals(kind))
                .toList();
    }

    /** How often the path ending so was asked for. */
    synchronized long asked(String ending) {
        return requests.stream().filter(request -> request.endsWith(ending)).count();
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            synchronized (this) {
                answer(request, body.toString());
            }
        });
    }

    private void answer(HttpServerRequest request, String body) {
        requests.add(request.method() + " " + request.path());
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.poll();
        switch (fault) {
            case BROKEN -> request.connection().close();
            case CONFLICT -> send(request, 409, error("idempotency_error", "lock_timeout"));
            case TOO_MANY -> send(request, 429, error("invalid_request_error", "rate_limit"));
            case SERVER_ERROR -> send(request, 500, error("api_error", null));
            case GARBAGE -> request.response().setStatusCode(200).end("<html>hello</html>");
            case ENDLESS -> endless(request);
            default -> {
                Done done = once(request, body);
                if (fault == Fault.DONE_BUT_BROKEN) {
                    request.connection().close();
                } else if (fault == Fault.NONE) {
                    send(request, done.status(), done.body());
                }
            }
        }
    }

    private static void endless(HttpServerRequest request) {
        request.response().setChunked(true).setStatusCode(200);
        for (int i = 0; i < 64; i++) {
            request.response().write("{\"a\":".repeat(10_000));
        }
    }

    private static void send(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }

    private Done once(HttpServerRequest request, String body) {
        if (!("Bearer " + KEY).equals(request.getHeader("Authorization"))) {
            return new Done(body, 401, error("invalid_request_error", null));
        }
        String key = request.getHeader("Idempotency-Key");
        if (request.method().name().equals("GET")) {
            return get(request);
        }
        if (!FORM.equals(request.getHeader("Content-Type")) || key == null) {
            return new Done(body, 400, error("invalid_request_error", "parameter_missing"));
        }
        Done before = keys.get(key);
        if (before != null) {
            return before.parameters().equals(body) ? before : new Done(body, 400, error("idempotency_error", null));
        }
        Done done = post(request.path(), form(body), body);
        keys.put(key, done);
        return done;
    }

    private Done get(HttpServerRequest request) {
        String[] parts = request.path().split("/");
        if (parts.length == 4) {
            JsonObject found = objects.get(parts[3]);
            return found == null ? missing() : new Done("", 200, found.copy());
        }
        String kind = parts[2].replaceAll("s$", "");
        String intent = request.getParam("payment_intent");
        JsonArray data = new JsonArray();
        all(kind).stream()
                .filter(object -> intent == null || intent.equals(object.getString("payment_intent")))
                .forEach(data::add);
        return new Done("", 200, new JsonObject().put("object", "list").put("data", data));
    }

    private Done post(String path, Map<String, String> form, String body) {
        String[] parts = path.split("/");
        String verb = parts.length > 4 ? parts[4] : parts.length > 3 ? "update" : "create";
        Done done =
                switch (parts[2] + " " + verb) {
                    case "customers create" -> made("cus", "customer", form);
                    case "payment_methods create" -> method(form);
                    case "payment_methods attach" -> attach(parts[3], form);
                    case "payment_methods detach" -> changed(parts[3], "customer", null);
                    case "payment_intents create" -> intent(form);
                    case "payment_intents confirm" -> confirm(parts[3]);
                    case "payment_intents cancel" -> cancel(parts[3]);
                    case "refunds create" -> refund(form);
                    case "payouts create" -> payout(form);
                    case "disputes close" -> changed(parts[3], "status", "lost");
                    case "disputes update" -> changed(parts[3], "status", "under_review");
                    default -> missing();
                };
        return new Done(body, done.status(), done.body().copy());
    }

    private Done method(Map<String, String> form) {
        String number = form.get("card[number]");
        Done done = made("pm", "payment_method", Map.of());
        numbers.put(done.body().getString("id"), number);
        done.body()
                .put(
                        "card",
                        new JsonObject()
                                .put("brand", "visa")
                                .put("last4", number.substring(number.length() - 4))
                                .put("exp_month", Integer.parseInt(form.get("card[exp_month]")))
                                .put("exp_year", Integer.parseInt(form.get("card[exp_year]"))));
        return done;
    }

    private Done attach(String id, Map<String, String> form) {
        return "4000000000000002".equals(numbers.get(id))
                ? new Done("", 402, cardError("generic_decline", null))
                : changed(id, "customer", form.get("customer"));
    }

    private Done intent(Map<String, String> form) {
        JsonObject method = objects.get(form.get("payment_method"));
        if (method == null || !form.get("customer").equals(method.getString("customer"))) {
            return missing();
        }
        Done done = made("pi", "payment_intent", form);
        done.body().put("status", "requires_confirmation").put("payment_method", form.get("payment_method"));
        return done;
    }

    private Done confirm(String id) {
        JsonObject intent = objects.get(id);
        if (!intent.getString("status").equals("requires_confirmation")) {
            return new Done("", 400, error("invalid_request_error", "payment_intent_unexpected_state"));
        }
        switch (numbers.get(intent.getString("payment_method"))) {
            case "4000000000000341" -> {
                JsonObject failure =
                        new JsonObject().put("code", "card_declined").put("decline_code", "generic_decline");
                intent.put("status", "requires_payment_method").put("last_payment_error", failure);
                return new Done("", 402, cardError("generic_decline", intent));
            }
            case "4000002760003184" -> {
                JsonObject url = new JsonObject().put("url", "https://hooks.stripe.com/3ds/" + id);
                intent.put("status", "requires_action")
                        .put("next_action", new JsonObject().put("redirect_to_url", url));
            }
            default -> intent.put("status", "succeeded");
        }
        return new Done("", 200, intent);
    }

    /** The bank says how a challenge ended. */
    synchronized void challenged(String status) {
        all("payment_intent").forEach(intent -> intent.put("status", status));
    }

    private Done cancel(String id) {
        JsonObject intent = objects.get(id);
        return intent.getString("status").equals("succeeded")
                ? new Done("", 400, error("invalid_request_error", "payment_intent_unexpected_state"))
                : changed(id, "status", "canceled");
    }

    private Done refund(Map<String, String> form) {
        JsonObject intent = objects.get(form.get("payment_intent"));
        long amount = Long.parseLong(form.get("amount"));
        long before = intent.getLong("refunded", 0L);
        if (before + amount > intent.getLong("amount")) {
            return new Done("", 400, error("invalid_request_error", "charge_already_refunded"));
        }
        intent.put("refunded", before + amount);
        Done done = made("re", "refund", form);
        done.body().put("status", "succeeded").put("payment_intent", intent.getString("id"));
        return done;
    }

    private Done payout(Map<String, String> form) {
        Done done = made("po", "payout", form);
        done.body().put("status", "pending");
        return done;
    }

    /** The banks have taken what was paid out. */
    synchronized void payoutsArrive() {
        all("payout").forEach(payout -> payout.put("status", "paid"));
    }

    private Done made(String prefix, String kind, Map<String, String> form) {
        String id = prefix + "_" + ids.incrementAndGet();
        JsonObject metadata = new JsonObject();
        form.forEach((name, value) -> {
            if (name.startsWith("metadata[")) {
                metadata.put(name.substring(9, name.length() - 1), value);
            }
        });
        JsonObject made = new JsonObject().put("id", id).put("object", kind).put("metadata", metadata);
        if (form.containsKey("amount")) {
            made.put("amount", Long.parseLong(form.get("amount"))).put("currency", form.get("currency"));
        }
        objects.put(id, made);
        return new Done("", 200, made);
    }

    private Done changed(String id, String field, String value) {
        JsonObject found = objects.get(id);
        return found == null ? missing() : new Done("", 200, found.put(field, value));
    }

    private static Done missing() {
        return new Done("", 404, error("invalid_request_error", "resource_missing"));
    }

    private static JsonObject error(String type, String code) {
        return new JsonObject().put("error", new JsonObject().put("type", type).put("code", code));
    }

    private static JsonObject cardError(String decline, JsonObject intent) {
        JsonObject error = new JsonObject()
                .put("type", "card_error")
                .put("code", "card_declined")
                .put("decline_code", decline)
                .put("payment_intent", intent);
        return new JsonObject().put("error", error);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    @Override
    public void close() {
        Await.result(Future.join(server.close(), vertx.close()));
    }
}
