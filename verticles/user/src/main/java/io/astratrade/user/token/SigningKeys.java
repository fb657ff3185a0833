package io.astratrade.user.token;

import io.astratrade.platform.auth.JwksSource;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.user.UserConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The keys of all instances, in the database: each is published before it signs and until its last token has expired. */
public final class SigningKeys implements JwksSource {
    /** One instance at a time decides whether a new key is needed. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('user.signing_keys'))";

    private static final String SELECT = """
            SELECT kid, public_jwk, private_key, signs_from, signs_until FROM signing_keys
            WHERE signs_until > $1 ORDER BY signs_from""";

    private static final String INSERT = """
            INSERT INTO signing_keys (kid, public_jwk, private_key, signs_from, signs_until) VALUES ($1, $2, $3, $4, $5)""";

    private final Vertx vertx;
    private final Database database;
    private final Clock clock;
    private final KeyCipher cipher;
    private final Duration lifetime;
    private final Duration overlap;
    private volatile List<SigningKey> keys = List.of();

    public SigningKeys(Vertx vertx, Database database, Clock clock, UserConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.clock = clock;
        this.cipher = new KeyCipher(config.keysSecret());
        this.lifetime = config.keyLifetime();
        this.overlap = config.keyOverlap();
    }

    /** Loads the keys, making the one that signs next when it is due; to be called at start and regularly. */
    public Future<Void> refresh() {
        return database.transaction(
                        tx -> tx.query(LOCK).compose(locked -> load(tx)).compose(loaded -> extend(tx, loaded)))
                .onSuccess(loaded -> keys = loaded)
                .mapEmpty();
    }

    /** The key to sign with now. */
    SigningKey current() {
        Instant now = clock.instant();
        return keys.stream()
                .filter(key -> key.signsAt(now))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalStateException("no signing key"));
    }

    @Override
    public Future<JsonObject> fetch() {
        JsonArray published = new JsonArray();
        keys.forEach(key -> published.add(new JsonObject(key.publicJwk())));
        return Future.succeededFuture(new JsonObject().put("keys", published));
    }

    private Future<List<SigningKey>> load(Tx tx) {
        return tx.query(SELECT, time(clock.instant().minus(overlap)))
                .compose(rows -> vertx.executeBlocking(
                        () -> {
                            List<SigningKey> loaded = new ArrayList<>();
                            for (Row row : rows) {
                                loaded.add(key(row));
                            }
                            return loaded;
                        },
                        false));
    }

    private Future<List<SigningKey>> extend(Tx tx, List<SigningKey> loaded) {
        Instant now = clock.instant();
        Instant covered = loaded.stream()
                .map(SigningKey::signsUntil)
                .max(Instant::compareTo)
                .orElse(now);
        if (covered.isAfter(now.plus(overlap))) {
            return Future.succeededFuture(loaded);
        }
        Instant from = covered.isBefore(now) ? now : covered;
        return vertx.executeBlocking(() -> KeyMaker.make(from, from.plus(lifetime)), false)
                .compose(made -> {
                    loaded.add(made);
                    return insert(tx, made).map(loaded);
                });
    }

    private Future<Void> insert(Tx tx, SigningKey key) {
        try {
            Buffer sealed = Buffer.buffer(cipher.encrypt(key.privateKey().getEncoded()));
            return tx.query(INSERT, key.kid(), key.publicJwk(), sealed, time(key.signsFrom()), time(key.signsUntil()))
                    .mapEmpty();
        } catch (GeneralSecurityException e) {
            return Future.failedFuture(e);
        }
    }

    private SigningKey key(Row row) throws GeneralSecurityException {
        return new SigningKey(
                row.getString("kid"),
                row.getString("public_jwk"),
                KeyMaker.privateKey(cipher.decrypt(row.getBuffer("private_key").getBytes())),
                row.getOffsetDateTime("signs_from").toInstant(),
                row.getOffsetDateTime("signs_until").toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
