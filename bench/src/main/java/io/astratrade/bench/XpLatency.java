package io.astratrade.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Trades at a fixed rate, whatever the answers take, and measures from sending an order until a GET of the user's progress
 * shows its XP. Prints one row of a markdown table. Arguments: gateway URL, file of access tokens, trades a second, seconds.
 */
public final class XpLatency {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORDER =
            "{\"symbol\":\"BTC-USD\",\"side\":\"buy\",\"type\":\"market\",\"quantity\":\"0.0001\"}";
    private static final int THREADS = 128;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String gateway;
    private final Histogram visible = new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(20), 3);
    private final AtomicInteger failed = new AtomicInteger();

    private XpLatency(String gateway) {
        this.gateway = gateway;
    }

    public static void main(String[] args) throws Exception {
        List<String> tokens = Files.readAllLines(Path.of(args[1]));
        int rate = Integer.parseInt(args[2]);
        XpLatency bench = new XpLatency(args[0]);
        bench.run(tokens, rate, rate * Integer.parseInt(args[3]));
        bench.print(rate);
    }

    private void run(List<String> tokens, int rate, int trades) throws Exception {
        Trader[] traders = new Trader[tokens.size()];
        for (int i = 0; i < traders.length; i++) {
            traders[i] = new Trader(tokens.get(i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long begun = System.nanoTime();
        for (int i = 0; i < trades; i++) {
            long due = begun + i * TimeUnit.SECONDS.toNanos(1) / rate;
            LockSupport.parkNanos(due - System.nanoTime());
            Trader trader = traders[i % traders.length];
            threads.execute(() -> trade(trader, due));
        }
        threads.shutdown();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("trades are still waiting for their XP");
        }
    }

    private void trade(Trader trader, long due) {
        try {
            synchronized (trader) {
                visible.recordValue(TimeUnit.NANOSECONDS.toMicros(trader.trade() - due));
            }
        } catch (IOException | InterruptedException | IllegalStateException e) {
            failed.incrementAndGet();
        }
    }

    private void print(int rate) {
        System.out.printf(
                Locale.ROOT,
                "| trade to XP visible by GET, %d trades/s through the gateway | %d | %.0f ms | %.0f ms | %d |%n",
                rate,
                visible.getTotalCount(),
                visible.getValueAtPercentile(50) / 1_000.0,
                visible.getValueAtPercentile(99) / 1_000.0,
                failed.get());
    }

    /** One user; trades one after the other, so that each trade's XP can be told apart. */
    private final class Trader {
        private final String token;
        private final String progress;
        private long xp;

        Trader(String token) throws IOException, InterruptedException {
            this.token = token;
            this.progress = "/api/v1/gamification/users/"
                    + get("/api/v1/users/me").get("id").asText();
            this.xp = get(progress).get("xp").asLong();
        }

        /** Gives the time at which the trade's XP was seen. */
        long trade() throws IOException, InterruptedException {
            long begun = System.nanoTime();
            send(request("/api/v1/trading/orders").POST(HttpRequest.BodyPublishers.ofString(ORDER)), 201);
            while (System.nanoTime() - begun < PATIENCE_NANOS) {
                long now = get(progress).get("xp").asLong();
                if (now > xp) {
                    xp = now;
                    return System.nanoTime();
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
            throw new IllegalStateException("no XP for a trade");
        }

        private JsonNode get(String path) throws IOException, InterruptedException {
            return send(request(path).GET(), 200);
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(gateway + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
        }

        private JsonNode send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        }
    }
}
