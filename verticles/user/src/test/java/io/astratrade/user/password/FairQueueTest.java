package io.astratrade.user.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private final FairQueue queue = new FairQueue(2, 4);
    private final List<String> begun = new ArrayList<>();
    private final Deque<Promise<String>> running = new ArrayDeque<>();

    private Future<String> submit(String caller, String name) {
        return queue.submit(caller, () -> {
            begun.add(name);
            Promise<String> promise = Promise.promise();
            running.addLast(promise);
            return promise.future();
        });
    }

    private void endOne() {
        running.removeFirst().complete("done");
    }

    @Test
    void soManyRunAtOnceAndNoMore() {
        submit("a", "a1");
        submit("a", "a2");
        submit("a", "a3");
        assertThat(begun).containsExactly("a1", "a2");

        endOne();
        assertThat(begun).containsExactly("a1", "a2", "a3");
        assertThat(running).hasSize(2);
    }

    @Test
    void whoBringsManyWaitsForHisOwn() {
        submit("a", "a1");
        submit("a", "a2");
        submit("a", "a3");
        submit("a", "a4");
        submit("b", "b1");
        submit("c", "c1");

        while (!running.isEmpty()) {
            endOne();
        }
        assertThat(begun).containsExactly("a1", "a2", "a3", "b1", "c1", "a4");
    }

    @Test
    void whenItIsFullTheLatestOfTheLongestGivesWay() {
        for (int i = 1; i <= 5; i++) {
            assertThat(submit("a", "a" + i).isComplete()).isFalse();
        }
        Future<String> latest = submit("a", "a6");
        Future<String> over = submit("a", "a7");
        assertThat(over.cause()).isInstanceOf(RejectedExecutionException.class);
        assertThat(latest.isComplete()).isFalse();

        Future<String> other = submit("b", "b1");
        assertThat(other.isComplete()).isFalse();
        assertThat(latest.cause()).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        Future<String> failed = queue.submit("a", () -> Future.failedFuture("no"));
        submit("a", "a1");
        submit("a", "a2");

        assertThat(failed.cause()).hasMessage("no");
        assertThat(begun).containsExactly("a1", "a2");
    }

    @Test
    void resultsComeBackToTheirCallers() {
        Future<String> result = submit("a", "a1");
        endOne();
        assertThat(result.result()).isEqualTo("done");
    }
}
