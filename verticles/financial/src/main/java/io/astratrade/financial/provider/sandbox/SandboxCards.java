package io.astratrade.financial.provider.sandbox;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.Optional;

/** Rows of the sandbox's cards. */
record SandboxCards(Database database) {
    private static final String INSERT = "INSERT INTO sandbox_card (token, card) VALUES ($1, $2)";
    private static final String FIND = "SELECT card FROM sandbox_card WHERE token = $1";
    private static final String DELETE = "DELETE FROM sandbox_card WHERE token = $1";

    Future<Void> insert(String token, TestCard card) {
        return database.query(INSERT, token, card.name()).mapEmpty();
    }

    /** Empty for a token that was never given or is forgotten. */
    Future<Optional<TestCard>> find(Tx tx, String token) {
        return tx.query(FIND, token).map(rows -> rows.stream()
                .map(row -> TestCard.valueOf(row.getString(0)))
                .findFirst());
    }

    Future<Void> delete(String token) {
        return database.query(DELETE, token).mapEmpty();
    }
}
