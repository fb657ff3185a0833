package io.astratrade.user.password;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Does so many pieces of work at once and takes those that wait from their callers in turn, so that who brings many waits
 * for his own. When it is full, the latest of the caller with most gives way, with a RejectedExecutionException.
 */
final class FairQueue {
    private final int atOnce;
    private final int capacity;
    private final Map<String, Deque<Piece<?>>> waiting = new LinkedHashMap<>();
    private int size;
    private int running;

    private record Piece<T>(Supplier<Future<T>> work, Promise<T> promise) {
        void run(Runnable ended) {
            work.get().onComplete(done -> ended.run()).onComplete(promise);
        }

        void refuse() {
            promise.fail(new RejectedExecutionException("Too many wait"));
        }
    }

    FairQueue(int atOnce, int capacity) {
        this.atOnce = atOnce;
        this.capacity = capacity;
    }

    <T> Future<T> submit(String caller, Supplier<Future<T>> work) {
        Piece<T> piece = new Piece<>(work, Promise.promise());
        add(caller, piece).ifPresent(Piece::refuse);
        startNext();
        return piece.promise().future();
    }

    /** Gives the piece that has to go. */
    private synchronized Optional<Piece<?>> add(String caller, Piece<?> piece) {
        waiting.computeIfAbsent(caller, first -> new ArrayDeque<>()).addLast(piece);
        size++;
        return size - (atOnce - running) > capacity ? Optional.of(last(longest())) : Optional.empty();
    }

    private String longest() {
        return waiting.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .orElseThrow()
                .getKey();
    }

    private Piece<?> last(String caller) {
        Deque<Piece<?>> own = waiting.get(caller);
        Piece<?> last = own.removeLast();
        if (own.isEmpty()) {
            waiting.remove(caller);
        }
        size--;
        return last;
    }

    private void startNext() {
        next().ifPresent(piece -> piece.run(this::ended));
    }

    private synchronized Optional<Piece<?>> next() {
        if (running == atOnce || waiting.isEmpty()) {
            return Optional.empty();
        }
        String caller = waiting.keySet().iterator().next();
        Deque<Piece<?>> own = waiting.remove(caller);
        Piece<?> first = own.removeFirst();
        if (!own.isEmpty()) {
            waiting.put(caller, own);
        }
        size--;
        running++;
        return Optional.of(first);
    }

    private void ended() {
        synchronized (this) {
            running--;
        }
        startNext();
    }
}
