package io.astratrade.user.store;

import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** The table signing_keys; private keys in it are encrypted. */
public final class SigningKeyStore {
    /** A key as it is stored: the private one sealed. */
    public record StoredKey(String kid, String publicJwk, byte[] sealed, Instant signsFrom, Instant signsUntil) {}

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('user.signing_keys'))";

    private static final String SELECT = """
            SELECT kid, public_jwk, private_key, signs_from, signs_until FROM signing_keys
            WHERE signs_until > $1 ORDER BY signs_from""";

    private static final String INSERT = """
            INSERT INTO signing_keys (kid, public_jwk, private_key, signs_from, signs_until) VALUES ($1, $2, $3, $4, $5)""";

    /** The keys that sign after a time, oldest first; until the transaction ends, no other instance adds one. */
    public Future<List<StoredKey>> lockAndRead(Tx tx, Instant after) {
        return tx.query(LOCK).compose(locked -> tx.query(SELECT, time(after))).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(SigningKeyStore::key)
                .toList());
    }

    public Future<Void> insert(Tx tx, StoredKey key) {
        return tx.query(
                        INSERT,
                        key.kid(),
                        key.publicJwk(),
                        Buffer.buffer(key.sealed()),
                        time(key.signsFrom()),
                        time(key.signsUntil()))
                .mapEmpty();
    }

    private static StoredKey key(Row row) {
        return new StoredKey(
                row.getString("kid"),
                row.getString("public_jwk"),
                row.getBuffer("private_key").getBytes(),
                row.getOffsetDateTime("signs_from").toInstant(),
                row.getOffsetDateTime("signs_until").toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
