package io.astratrade.platform.saga;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.platform.idempotency.Idempotency;
import io.astratrade.platform.idempotency.IdempotencyRequest;
import io.astratrade.platform.idempotency.StoredAnswer;
import io.astratrade.platform.refusal.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A shop that sells and a bank that pays, with a schema each. Money is held at the bank, the thing changes hands in the
 * shop, then the hold is paid out, which the bank refuses for a frozen account.
 */
final class TwoParties {
    enum BankRefusal implements Refusal {
        BANK_ACCOUNT_FROZEN;

        @Override
        public Terms terms() {
            return new Terms(422, "The account is frozen.", "Ask the support.");
        }
    }

    static final String SHOP_TABLES = "CREATE TABLE thing (id integer PRIMARY KEY, owner text, sold integer DEFAULT 0);"
            + "INSERT INTO thing VALUES (1, 'seller')";
    static final String BANK_TABLES = "CREATE TABLE account (name text PRIMARY KEY, balance integer, held integer);"
            + "INSERT INTO account VALUES ('buyer', 100, 0), ('seller', 0, 0)";

    final Database shop;
    final Database bank;
    final Sagas sagas;
    private final Idempotency idempotency = new Idempotency();
    private final Consumer<String> at;

    /** @param at is told of each point at which a process can die */
    TwoParties(Vertx vertx, String databaseUri, Duration lease, Duration deadline, Consumer<String> at) {
        this.at = at;
        shop = Database.open(vertx, config(databaseUri, "shop"));
        bank = Database.open(vertx, config(databaseUri, "bank"));
        Saga sale = new Saga(
                "sale",
                deadline,
                List.of(
                        new Step("hold", remote("hold"), remote("release")),
                        new Step("hand-over", handOver("buyer", 1), handOver("seller", -1)),
                        new Step("pay", remote("pay"), Action.nothing())));
        sagas = new Sagas(vertx, shop, "shop", Clock.systemUTC(), new SimpleMeterRegistry(), lease).add(sale);
    }

    static DatabaseConfig config(String databaseUri, String schema) {
        return PatientDatabase.of(databaseUri, schema);
    }

    Future<Void> begin(UUID id, boolean frozen) {
        JsonObject data = new JsonObject().put("amount", 40).put("frozen", frozen);
        return shop.transaction(tx -> sagas.start(tx, "sale", id, data));
    }

    private Action handOver(String owner, int sold) {
        return Action.local((tx, run) -> {
            at.accept("before hand-over to " + owner);
            return tx.query("UPDATE thing SET owner = $1, sold = sold + $2 WHERE id = 1", owner, sold)
                    .map(done -> {
                        at.accept("within hand-over to " + owner);
                        return new JsonObject().put("handed_to", owner);
                    });
        });
    }

    private Action remote(String operation) {
        return Action.remote(run -> {
            at.accept("before " + operation);
            return call(operation, run).map(answer -> {
                at.accept("after " + operation);
                return answer;
            });
        });
    }

    /** What the bank's endpoint does: once per key, in one transaction. */
    private Future<JsonObject> call(String operation, SagaRun run) {
        IdempotencyRequest request = new IdempotencyRequest("shop", operation, run.key(), run.key());
        int amount = run.data().getInteger("amount");
        if (operation.equals("pay") && run.data().getBoolean("frozen")) {
            return Future.failedFuture(BankRefusal.BANK_ACCOUNT_FROZEN.refused());
        }
        return bank.transaction(tx -> idempotency.once(tx, request, () -> tx.query(sql(operation), amount)
                        .compose(done -> operation.equals("pay")
                                ? tx.query("UPDATE account SET balance = balance + $1 WHERE name = 'seller'", amount)
                                : Future.succeededFuture())
                        .map(StoredAnswer.fresh(200, Map.of(), ""))))
                .map(answer -> new JsonObject().put(operation, true));
    }

    private static String sql(String operation) {
        return switch (operation) {
            case "hold" -> "UPDATE account SET balance = balance - $1, held = held + $1 WHERE name = 'buyer'";
            case "release" -> "UPDATE account SET balance = balance + $1, held = held - $1 WHERE name = 'buyer'";
            default -> "UPDATE account SET held = held - $1 WHERE name = 'buyer'";
        };
    }

    Future<Void> close() {
        return sagas.close().eventually(shop::close).eventually(bank::close);
    }
}
