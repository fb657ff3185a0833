package io.astratrade.launcher.fuzz;

import io.astratrade.launcher.fuzz.RequestSender.Received;
import io.netty.handler.codec.http2.Http2Exception.HeaderListSizeException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Sends requests side by side, half of them through the gateway and a third over HTTP/2, and collects what breaks the rules. */
final class FuzzRun {
    private static final int LANES = 24;
    private static final String ENDED = "AUTH_SESSION_REVOKED";

    private final Vertx vertx;
    private final RequestSender sender;
    private final FuzzUser user;
    private final ContractRules contracts = new ContractRules();
    private final ToIntFunction<String> ports;
    private final List<MutatedRequest> requests;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();

    FuzzRun(Vertx vertx, FuzzUser user, ToIntFunction<String> ports, List<MutatedRequest> requests) {
        this.vertx = vertx;
        this.sender = new RequestSender(vertx);
        this.user = user;
        this.ports = ports;
        this.requests = requests;
    }

    /** Completes when every request has been answered, or has failed to be. */
    Future<Void> run() {
        return Future.join(Stream.generate(this::lane).limit(LANES).toList()).mapEmpty();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How often each status was answered. */
    Map<Integer, AtomicInteger> statuses() {
        return statuses;
    }

    private Future<Void> lane() {
        int number = next.getAndIncrement();
        if (number >= requests.size()) {
            return Future.succeededFuture();
        }
        MutatedRequest request = requests.get(number);
        String token = user.token();
        return send(request, number, token)
                .recover(ended -> sender.sendAlone(request, token, port(request, number)))
                .onFailure(e -> unanswered(request, e))
                .compose(answer -> judge(request, answer, token))
                .transform(done -> lane());
    }

    /** Headers beyond what the server's settings take are not even sent over HTTP/2. */
    private void unanswered(MutatedRequest request, Throwable failure) {
        if (!(failure instanceof HeaderListSizeException)) {
            complaints.add("no answer (" + failure + ") to " + request);
        }
    }

    private Future<Received> send(MutatedRequest request, int number, String token) {
        boolean http2 = number % 3 == 0 && !request.headers().contains("Host");
        return sender.send(request, token, port(request, number), http2);
    }

    private int port(MutatedRequest request, int number) {
        return ports.applyAsInt(
                number % 2 == 0 ? "gateway" : request.operation().service());
    }

    private Future<Void> judge(MutatedRequest request, Received answer, String token) {
        statuses.computeIfAbsent(answer.status(), first -> new AtomicInteger()).incrementAndGet();
        AnswerRules.broken(request, answer)
                .or(() -> contracts.broken(request, answer))
                .ifPresent(what -> complaints.add(what + " to " + request));
        boolean ended = answer.status() == 401 && answer.body().toString().contains(ENDED);
        return ended
                ? vertx.executeBlocking(() -> {
                    user.renew(token);
                    return null;
                })
                : Future.succeededFuture();
    }
}
