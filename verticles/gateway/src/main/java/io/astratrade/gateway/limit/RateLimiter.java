package io.astratrade.gateway.limit;

import io.astratrade.platform.redis.RedisLink;
import io.astratrade.platform.redis.Script;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exact limits over all gateways: one script call per request, those of one event-loop turn in one round trip. While Redis
 * is away trading goes on, limited by what this process remembers.
 */
public final class RateLimiter {
    private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);
    private static final Script SCRIPT = new Script(source());
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Question(List<Bucket> buckets, Promise<Verdict> answer) {}

    private final Context context;
    private final RedisLink redis;
    private final long patienceMillis;
    private final LocalLimits local;
    private final LimitMeters meters;
    private List<Question> waiting = new ArrayList<>();
    private boolean away;
    private long awaySince;

    public RateLimiter(Vertx vertx, RedisLink redis, Duration patience, LocalLimits local, LimitMeters meters) {
        this.context = vertx.getOrCreateContext();
        this.redis = redis;
        this.patienceMillis = patience.toMillis();
        this.local = local;
        this.meters = meters;
    }

    /** Counts a request in all its buckets, or in none when one of them is full. */
    public Future<Verdict> check(List<Bucket> buckets) {
        Promise<Verdict> answer = Promise.promise();
        waiting.add(new Question(buckets, answer));
        if (waiting.size() == 1) {
            context.runOnContext(turn -> flush());
        }
        return answer.future();
    }

    private void flush() {
        List<Question> questions = waiting;
        waiting = new ArrayList<>();
        if (away && System.nanoTime() - awaySince < PAUSE_NANOS) {
            decideLocally(questions);
            return;
        }
        SCRIPT.batch(redis, questions.stream().map(RateLimiter::request).toList())
                .timeout(patienceMillis, TimeUnit.MILLISECONDS)
                .onSuccess(answers -> {
                    here();
                    answer(questions, answers);
                })
                .onFailure(failure -> {
                    gone(failure);
                    decideLocally(questions);
                });
    }

    private static Request request(Question question) {
        Request request = SCRIPT.on(question.buckets.stream().map(Bucket::key).toList());
        question.buckets.forEach(bucket -> request.arg(bucket.rate()).arg(bucket.windowMillis()));
        return request;
    }

    private static void answer(List<Question> questions, List<Response> answers) {
        for (int i = 0; i < questions.size(); i++) {
            Response r = answers.get(i);
            questions
                    .get(i)
                    .answer
                    .complete(new Verdict(
                            r.get(0).toInteger() == 1,
                            r.get(1).toInteger(),
                            r.get(2).toInteger(),
                            r.get(3).toInteger(),
                            r.get(4).toInteger()));
        }
    }

    private void here() {
        if (away) {
            LOG.info("Limits are exact again");
            away = false;
        }
    }

    private void gone(Throwable failure) {
        if (!away) {
            LOG.warn("Redis is away, limits hold for this gateway alone: {}", failure.getMessage());
            away = true;
        }
        awaySince = System.nanoTime();
    }

    private void decideLocally(List<Question> questions) {
        meters.decidedLocally(questions.size());
        questions.forEach(question -> question.answer.complete(local.check(question.buckets)));
    }

    private static String source() {
        try (InputStream in = RateLimiter.class.getResourceAsStream("/lua/gcra.lua")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
