package io.astratrade.launcher.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service whether it is ready, as a load balancer would. */
public final class Readiness {
    private static final Duration ONE_ANSWER = Duration.ofSeconds(2);
    private static final long POLL_MILLIS = 50;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;

    /** @param base such as {@code http://127.0.0.1:8000} */
    public Readiness(String base) {
        this.request = HttpRequest.newBuilder(URI.create(base + "/health/ready"))
                .timeout(ONE_ANSWER)
                .build();
    }

    /** Waits until the service is ready; false when it is not within the limit. */
    public boolean within(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                if (ready()) {
                    return true;
                }
                Thread.sleep(POLL_MILLIS);
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
