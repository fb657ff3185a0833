package io.astratrade.platform.api;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.idempotency.Idempotency;
import io.astratrade.platform.idempotency.IdempotencyRequest;
import io.astratrade.platform.idempotency.StoredAnswer;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** An endpoint whose work is one transaction, done at most once per Idempotency-Key and answered alike ever after. */
public final class IdempotentEndpoint implements Endpoint {
    /** The work of an endpoint inside its transaction. */
    @FunctionalInterface
    public interface Work {
        Future<Reply> handle(Call call, Tx tx);
    }

    /** Tells request bodies apart; it is stored, so it must not give away what a body holds. */
    @FunctionalInterface
    public interface Fingerprint {
        String of(Buffer body);
    }

    private static final String REPLAYED = "Idempotency-Replayed";

    private final Database database;
    private final Idempotency idempotency;
    private final Fingerprint fingerprint;
    private final boolean keyRequired;
    private final Work work;

    private IdempotentEndpoint(
            Database database, Idempotency idempotency, Fingerprint fingerprint, boolean keyRequired, Work work) {
        this.database = database;
        this.idempotency = idempotency;
        this.fingerprint = fingerprint;
        this.keyRequired = keyRequired;
        this.work = work;
    }

    /** The key is the client's choice. */
    public static IdempotentEndpoint of(Database database, Idempotency idempotency, Work work) {
        return new IdempotentEndpoint(database, idempotency, IdempotentEndpoint::sha256, false, work);
    }

    /** The key is the client's choice, and the body may hold a secret that can be guessed. */
    public static IdempotentEndpoint of(
            Database database, Idempotency idempotency, Fingerprint fingerprint, Work work) {
        return new IdempotentEndpoint(database, idempotency, fingerprint, false, work);
    }

    /** A request without the key is refused: for work that moves money. */
    public static IdempotentEndpoint requiringKey(Database database, Idempotency idempotency, Work work) {
        return new IdempotentEndpoint(database, idempotency, IdempotentEndpoint::sha256, true, work);
    }

    @Override
    public Future<Reply> handle(Call call) {
        Optional<String> key = call.idempotencyKey();
        if (key.isPresent()) {
            IdempotencyRequest request = request(call, key.get(), fingerprint);
            return database.transaction(tx -> idempotency.once(
                            tx, request, () -> work.handle(call, tx).map(IdempotentEndpoint::stored)))
                    .map(IdempotentEndpoint::reply);
        }
        if (keyRequired) {
            return Future.failedFuture(ApiRefusal.IDEMPOTENCY_KEY_REQUIRED.refused());
        }
        return database.transaction(tx -> work.handle(call, tx));
    }

    /** What a call asks for, for an endpoint that works on many at once; refuses one without a key. */
    public static IdempotencyRequest request(Call call) {
        String key = call.idempotencyKey().orElseThrow(ApiRefusal.IDEMPOTENCY_KEY_REQUIRED::refused);
        return request(call, key, IdempotentEndpoint::sha256);
    }

    private static IdempotencyRequest request(Call call, String key, Fingerprint fingerprint) {
        return new IdempotencyRequest(caller(call), call.route(), key, fingerprint.of(call.rawBody()));
    }

    private static String caller(Call call) {
        return call.caller().map(principal -> principal.subject()).orElse("anonymous:" + call.remoteAddress());
    }

    private static StoredAnswer stored(Reply reply) {
        return StoredAnswer.fresh(
                reply.status(),
                reply.headers(),
                reply.body() == null ? "" : reply.body().toString());
    }

    /** The answer, which says whether it is a repeated one. */
    public static Reply reply(StoredAnswer answer) {
        Buffer body = answer.body().isEmpty() ? null : Buffer.buffer(answer.body());
        Reply reply = new Reply(answer.status(), body, answer.headers());
        return answer.replayed() ? reply.with(REPLAYED, "true") : reply;
    }

    private static String sha256(Buffer body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(body.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
