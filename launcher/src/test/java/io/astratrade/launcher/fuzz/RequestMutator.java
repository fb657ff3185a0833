package io.astratrade.launcher.fuzz;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a request of an operation and spoils one to three things about it. */
final class RequestMutator {
    private static final String JSON = "application/json";
    private static final int MOST_MUTATIONS = 3;

    private final SampleValues samples;
    private final Random random;

    RequestMutator(SampleValues samples, Random random) {
        this.samples = samples;
        this.random = random;
    }

    MutatedRequest mutate(Operation operation) {
        Draft draft = new Draft(operation);
        for (int i = random.nextInt(MOST_MUTATIONS); i >= 0; i--) {
            draft.spoil();
        }
        return draft.request();
    }

    /** A request while it is being written. */
    private final class Draft {
        private final Operation operation;
        private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        private final List<String> mutations = new ArrayList<>();
        private final List<String> query = new ArrayList<>();
        private String method;
        private String path;
        private String body;
        private Buffer bytes;

        Draft(Operation operation) {
            this.operation = operation;
            this.method = operation.method();
            this.path = operation.path();
            operation.parametersIn("query").forEach(parameter -> {
                if (parameter.getBoolean("required", false) || random.nextInt(3) == 0) {
                    query.add(
                            parameter.getString("name") + "=" + encoded(samples.of(parameter.getJsonObject("schema"))));
                }
            });
            operation
                    .parametersIn("path")
                    .forEach(parameter -> path = path.replace(
                            "{" + parameter.getString("name") + "}",
                            encoded(samples.of(parameter.getJsonObject("schema")))));
            if (operation.body() != null) {
                body = ((JsonObject) samples.of(operation.body())).encode();
                headers.set("Content-Type", JSON);
            }
        }

        void spoil() {
            switch (random.nextInt(body == null ? 6 : 12)) {
                case 0 -> method();
                case 1 -> header();
                case 2 -> contentType();
                case 3 -> queryParameter();
                case 4 -> path();
                case 5 -> unexpectedBody();
                case 6 -> wholeBody();
                case 7 -> encoding();
                default -> field();
            }
        }

        private void method() {
            method = note("method", samples.pick(Mutations.METHODS));
        }

        private void header() {
            List<String> header = samples.pick(Mutations.HEADERS);
            headers.set(header.get(0), note(header.get(0), header.get(1)));
        }

        private void contentType() {
            headers.set("Content-Type", note("content type", samples.pick(Mutations.CONTENT_TYPES)));
        }

        private void queryParameter() {
            List<JsonObject> known = operation.parametersIn("query");
            String name = known.isEmpty() || random.nextInt(4) == 0
                    ? samples.pick(List.of("unknown", "", "limit", "%6cimit", "a".repeat(100)))
                    : samples.pick(known).getString("name");
            String value = note("query " + name, samples.pick(Mutations.TEXT));
            int times = random.nextInt(10) == 0 ? 300 : 1;
            for (int i = 0; i < times; i++) {
                query.add(random.nextInt(10) == 0 ? name : name + "=" + value);
            }
        }

        private void path() {
            String text = note("path", samples.pick(Mutations.TEXT));
            List<JsonObject> known = operation.parametersIn("path");
            if (known.isEmpty() || random.nextInt(4) == 0) {
                path = samples.pick(
                        List.of(path + "/", path + "/" + text, "/" + path, path.replace("/v1", "/v1/."), path + "%20"));
                return;
            }
            int slot = operation.path().indexOf('{');
            path = operation.path().substring(0, slot) + text + rest(operation.path(), slot);
        }

        private String rest(String template, int slot) {
            return template.substring(template.indexOf('}', slot) + 1).replaceAll("\\{[^}]*}", "x");
        }

        private void unexpectedBody() {
            if (body == null) {
                body = note("unexpected body", samples.pick(Mutations.JSON));
                headers.set("Content-Type", samples.pick(Mutations.CONTENT_TYPES));
            }
        }

        private void wholeBody() {
            body = note(
                    "body",
                    switch (random.nextInt(12)) {
                        case 0 -> "";
                        case 1 -> body.substring(0, random.nextInt(body.length() + 1));
                        case 2 -> body + body;
                        case 3 -> body + " x";
                        case 4 -> Mutations.nested(1 + random.nextInt(8_000), random.nextBoolean());
                        case 5 -> Mutations.wide(1 + random.nextInt(5_000));
                        case 6 -> Mutations.longArray(10_000);
                        case 7 -> "\ufeff" + body;
                        case 8 -> "{\"a\":" + "9".repeat(60_000) + "}";
                        case 9 -> "x".repeat(70_000);
                        case 10 -> body.replaceFirst("\\{", "{\"" + "k".repeat(1_000) + "\":1,");
                        default -> samples.pick(Mutations.JSON);
                    });
        }

        private void encoding() {
            note("encoding", "");
            bytes = switch (random.nextInt(5)) {
                case 0 -> Buffer.buffer(body.getBytes(StandardCharsets.UTF_16));
                case 1 -> Buffer.buffer(body.getBytes(StandardCharsets.UTF_16LE));
                case 2 -> Buffer.buffer(body.getBytes(Charset.forName("UTF-32")));
                case 3 -> Buffer.buffer(body).appendBytes(new byte[] {(byte) 0xC0, (byte) 0xAF});
                default -> withinText(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
            };
        }

        private Buffer withinText(byte[] wrong) {
            int quote = body.lastIndexOf('"');
            return quote < 0
                    ? Buffer.buffer(body)
                    : Buffer.buffer(body.substring(0, quote)).appendBytes(wrong).appendString(body.substring(quote));
        }

        /** Replaces, doubles, removes or adds a field, or puts one where it does not belong. */
        private void field() {
            JsonObject object = parsed();
            if (object == null || object.isEmpty()) {
                return;
            }
            String name = samples.pick(new ArrayList<>(object.fieldNames()));
            String value = samples.pick(Mutations.JSON);
            note("field " + name, value);
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.put("unknown_field", 1);
                default -> object.remove(name);
            }
            String rest = object.encode();
            String comma = rest.equals("{}") ? "" : ",";
            body = random.nextInt(6) == 0
                    ? rest
                    : rest.substring(0, rest.length() - 1) + comma + "\"" + name + "\":" + value + "}";
            if (random.nextInt(12) == 0) {
                body = body.substring(0, body.length() - 1) + ",\"" + name + "\":" + value + "}";
            }
        }

        private JsonObject parsed() {
            try {
                return new JsonObject(body);
            } catch (RuntimeException notJson) {
                return null;
            }
        }

        private String note(String what, String value) {
            mutations.add(what + " = " + (value.length() > 60 ? value.substring(0, 60) + "..." : value));
            return value;
        }

        MutatedRequest request() {
            String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
            Buffer sent = bytes != null ? bytes : body == null ? null : Buffer.buffer(body);
            return new MutatedRequest(operation, method, target, headers, sent, random.nextInt(8) != 0, mutations);
        }
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }
}
