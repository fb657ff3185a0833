package io.astratrade.user.token;

import io.astratrade.platform.auth.JwksSource;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.user.store.SigningKeyStore;
import io.astratrade.user.store.SigningKeyStore.StoredKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The keys of all instances, in the database: each is published before it signs and until its last token has expired. */
public final class SigningKeys implements JwksSource {
    private final Vertx vertx;
    private final Database database;
    private final Clock clock;
    private final SigningKeyStore store = new SigningKeyStore();
    private final KeyCipher cipher;
    private final Duration lifetime;
    private final Duration overlap;
    private volatile List<SigningKey> keys = List.of();

    public SigningKeys(Vertx vertx, Database database, Clock clock, KeyConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.clock = clock;
        this.cipher = new KeyCipher(config.secret());
        this.lifetime = config.lifetime();
        this.overlap = config.overlap();
    }

    /** Loads the keys, making the one that signs next when it is due; to be called at start and regularly. */
    public Future<Void> refresh() {
        return database.transaction(tx -> store.lockAndRead(tx, clock.instant().minus(overlap))
                        .compose(stored -> vertx.executeBlocking(() -> opened(stored), false))
                        .compose(loaded -> extend(tx, loaded)))
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

    private List<SigningKey> opened(List<StoredKey> stored) throws GeneralSecurityException {
        List<SigningKey> opened = new ArrayList<>();
        for (StoredKey key : stored) {
            opened.add(new SigningKey(
                    key.kid(),
                    key.publicJwk(),
                    KeyMaker.privateKey(cipher.decrypt(key.sealed())),
                    key.signsFrom(),
                    key.signsUntil()));
        }
        return opened;
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
            byte[] sealed = cipher.encrypt(key.privateKey().getEncoded());
            return store.insert(
                    tx, new StoredKey(key.kid(), key.publicJwk(), sealed, key.signsFrom(), key.signsUntil()));
        } catch (GeneralSecurityException e) {
            return Future.failedFuture(e);
        }
    }
}
