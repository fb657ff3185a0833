package io.astratrade.financial.provider.sandbox;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.provider.PaymentProvider.NumberedNotice;
import io.astratrade.financial.provider.ProviderNotice;
import io.astratrade.financial.provider.ProviderNotice.Subject;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Disputes of the sandbox's cards, and the notices that tell of them. */
record SandboxDisputes(Database database, Duration after) {
    private static final int PAGE = 100;
    private static final String WINNING = "winning_evidence";
    private static final String OPEN =
            "INSERT INTO sandbox_dispute (reference, charge, amount, state) VALUES ($1, $2, $3, 'open')";
    private static final String CLOSE = """
            UPDATE sandbox_dispute SET state = $2 WHERE reference = $1 AND state = 'open' RETURNING charge, amount
            """;
    private static final String TELL = """
            INSERT INTO sandbox_notice (subject, object, charge, amount, at)
            VALUES ($1, $2, $3, $4, now() + $5::bigint * interval '1 ms')
            """;

    /** Up to the first that is not due, so that none is passed over. */
    private static final String NOTICES = """
            SELECT number, subject, object, charge, amount FROM sandbox_notice
            WHERE number > $1 AND at <= now()
              AND number < coalesce((SELECT min(number) FROM sandbox_notice WHERE at > now()), 9223372036854775807)
            ORDER BY number LIMIT $2
            """;

    Future<Void> open(Tx tx, UUID charge, long amount) {
        String reference = "dp_" + charge;
        return tx.query(OPEN, reference, charge, amount)
                .compose(opened -> tell(tx, Subject.DISPUTE_OPENED, reference, charge, amount, after.toMillis()));
    }

    /** Won with the text `winning_evidence` in what is said, as in Stripe's test mode; lost otherwise. */
    Future<Void> answer(Tx tx, String reference, String evidence) {
        boolean won = evidence.contains(WINNING);
        Subject subject = won ? Subject.DISPUTE_WON : Subject.DISPUTE_LOST;
        return tx.query(CLOSE, reference, won ? "won" : "lost").compose(rows -> {
            for (Row row : rows) {
                return tell(tx, subject, reference, row.getUUID("charge"), row.getLong("amount"), 0);
            }
            return Future.succeededFuture();
        });
    }

    private static Future<Void> tell(Tx tx, Subject subject, String object, UUID charge, long amount, long millis) {
        return tx.query(TELL, subject.name(), object, charge, amount, millis).mapEmpty();
    }

    Future<List<NumberedNotice>> notices(long beyond) {
        return database.query(NOTICES, beyond, PAGE)
                .map(rows -> rows.stream().map(SandboxDisputes::notice).toList());
    }

    private static NumberedNotice notice(Row row) {
        long number = row.getLong("number");
        Subject subject = Subject.valueOf(row.getString("subject"));
        return new NumberedNotice(
                number,
                new ProviderNotice(
                        "sn_" + number,
                        "sandbox." + subject.name().toLowerCase(Locale.ROOT),
                        row.getString("object"),
                        subject,
                        row.getUUID("charge"),
                        null,
                        new Money(row.getLong("amount")),
                        "fraudulent"));
    }
}
