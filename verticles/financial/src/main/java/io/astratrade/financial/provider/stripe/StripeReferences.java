package io.astratrade.financial.provider.stripe;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Optional;
import java.util.UUID;

/** Stripe's ids of what we asked for: tables provider_reference and provider_customer. */
record StripeReferences(Database database) {
    static final String CHARGE = "charge";
    static final String REFUND = "refund";
    static final String PAYOUT = "payout";

    /** Stands where an intent's id would, so that none is confirmed under that key. */
    static final String BARRED = "barred";

    private static final String FIND =
            "SELECT reference FROM provider_reference WHERE provider = 'stripe' AND kind = $1 AND key = $2";
    private static final String BACK =
            "SELECT key FROM provider_reference WHERE provider = 'stripe' AND kind = $1 AND reference = $2";

    /** Whoever was first counts. */
    private static final String KEEP = """
            INSERT INTO provider_reference (provider, kind, key, reference) VALUES ('stripe', $1, $2, $3)
            ON CONFLICT (provider, kind, key) DO UPDATE SET reference = provider_reference.reference
            RETURNING reference
            """;

    private static final String CUSTOMER =
            "SELECT reference FROM provider_customer WHERE provider = 'stripe' AND user_id = $1";
    private static final String KEEP_CUSTOMER = """
            INSERT INTO provider_customer (provider, user_id, reference) VALUES ('stripe', $1, $2)
            ON CONFLICT (provider, user_id) DO UPDATE SET reference = provider_customer.reference
            RETURNING reference
            """;

    Future<Optional<String>> find(String kind, UUID key) {
        return database.query(FIND, kind, key).map(StripeReferences::text);
    }

    /** The reference that counts for the key: this one, or the one that was kept before. */
    Future<String> keep(String kind, UUID key, String reference) {
        return database.query(KEEP, kind, key, reference).map(rows -> text(rows).orElseThrow());
    }

    Future<Optional<UUID>> key(Tx tx, String kind, String reference) {
        return tx.query(BACK, kind, reference)
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).findFirst());
    }

    Future<Optional<String>> customer(UUID user) {
        return database.query(CUSTOMER, user).map(StripeReferences::text);
    }

    Future<String> keepCustomer(UUID user, String reference) {
        return database.query(KEEP_CUSTOMER, user, reference)
                .map(rows -> text(rows).orElseThrow());
    }

    private static Optional<String> text(RowSet<Row> rows) {
        return rows.stream().map(row -> row.getString(0)).findFirst();
    }
}
