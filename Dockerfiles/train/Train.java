import io.astratrade.embedded.EmbeddedBackends;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The training run of the AOT cache: all services on real servers, used over HTTP: orders, and every read of every contract. Profiles of
 * methods are left out, since they would set the compilers to work during a start.
 */
public final class Train {
    private static final Path CACHE = Path.of("/tmp/astra.aot");
    private static final String GATEWAY = "http://127.0.0.1:8000";
    private static final Duration LOAD = Duration.ofSeconds(6);
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(1);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Train() {}

    public static void main(String[] sets) throws Exception {
        try (EmbeddedBackends backends = EmbeddedBackends.start(Path.of("/tmp/train"), 0, 0)) {
            Process platform = start(backends, sets);
            awaitReady(platform);
            use(sets);
            platform.destroy();
            if (!platform.waitFor(600, TimeUnit.SECONDS) || !Files.exists(CACHE)) {
                throw new IllegalStateException("the training run left no cache");
            }
        }
        System.out.println("AOT cache: " + Files.size(CACHE) / 1_000_000 + " MB");
        System.exit(0);
    }

    private static Process start(EmbeddedBackends backends, String... sets) throws Exception {
        List<String> command = new ArrayList<>(List.of("/opt/astra/bin/astra", "run", "--migrate"));
        command.addAll(List.of(sets));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().merge("PATH", "/opt/jre/bin:", (path, first) -> first + path);
        builder.environment().put("AOT", "-XX:AOTCacheOutput=" + CACHE + " -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining");
        builder.environment().put("ASTRA_DATABASE_URI", backends.postgres().uri("astratrade", "postgres"));
        builder.environment().put("ASTRA_REDIS_URI", backends.redis().uri());
        builder.environment().put("ASTRA_GATEWAY_RATE_LIMIT_LIMITS_USER_RATE", "1000000");
        builder.environment().put("ASTRA_GATEWAY_RATE_LIMIT_LIMITS_TRADING_ORDERS_RATE", "1000000");
        return builder.start();
    }

    private static void awaitReady(Process platform) throws Exception {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < end && platform.isAlive()) {
            if (ready()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the platform did not become ready");
    }

    private static boolean ready() throws InterruptedException {
        try {
            return get("/health/ready", "").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void use(String... sets) throws Exception {
        post("/api/v1/users/register", "", "{\"username\":\"trainee\",\"email\":\"t@example.com\",\"password\":\"correct-horse-battery\"}");
        String session = post("/api/v1/users/login", "", "{\"username\":\"trainee\",\"password\":\"correct-horse-battery\"}");
        String token = find("\"access_token\":\"([^\"]*)\"", session);
        String user = find("\"id\":\"([^\"]*)\"", session);
        List<String> reads = new ArrayList<>();
        for (String set : sets) {
            reads.addAll(Reads.of(get("/docs/contracts/" + set, "").body(), user));
        }
        System.out.println("Trained reads: " + reads);
        long end = System.nanoTime() + LOAD.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            String side = i % 2 == 0 ? "buy" : "sell";
            post("/api/v1/trading/orders", token,
                    "{\"symbol\":\"BTC-USD\",\"side\":\"" + side + "\",\"type\":\"market\",\"quantity\":\"0.001\"}");
            for (String path : reads) {
                get(path, token);
            }
            if (i % 20 == 0) {
                get("/metrics", "");
                get("/docs", "");
                get("/health", "");
            }
        }
    }

    private static HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).GET());
    }

    /** A machine that stood still makes the gateway answer 503 or 504: then it is asked again. */
    private static String post(String path, String token, String body) throws Exception {
        HttpRequest.Builder request = request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(request);
        for (int again = 0; answer.statusCode() >= 500 && again < 20; again++) {
            Thread.sleep(1_000);
            answer = send(request);
        }
        if (answer.statusCode() >= 500) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(GATEWAY + path)).timeout(ANSWERED_WITHIN);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return matcher.group(1);
    }
}
