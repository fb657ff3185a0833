package io.astratrade.financial.payment.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentOrder;
import io.astratrade.financial.payment.PaymentState;
import io.astratrade.platform.db.Cause;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Mapping of rows. */
final class PaymentRows {
    private PaymentRows() {}

    static Optional<PaymentRow> first(RowSet<Row> rows) {
        return rows.stream().map(PaymentRows::payment).findFirst();
    }

    static List<PaymentRow> all(RowSet<Row> rows) {
        return rows.stream().map(PaymentRows::payment).toList();
    }

    private static PaymentRow payment(Row row) {
        PaymentOrder order = new PaymentOrder(
                row.getUUID("id"),
                row.getUUID("user_id"),
                row.getString("purpose"),
                row.getString("reference"),
                new Money(row.getLong("amount")),
                asset(row),
                row.getUUID("method_id"),
                row.getString("description"));
        Payment payment = new Payment(
                order, constant(PaymentState.class, row), row.getString("failure"), new Money(row.getLong("refunded")));
        return new PaymentRow(
                payment,
                row.getString("provider"),
                row.getString("token"),
                row.getString("action_url"),
                row.getInteger("attempts"),
                cause(row),
                instant(row, "created_at"),
                instant(row, "settled_at"));
    }

    static Asset asset(Row row) {
        return Asset.of(row.getString("currency")).orElseThrow();
    }

    static <E extends Enum<E>> E constant(Class<E> type, Row row) {
        return Enum.valueOf(type, row.getString("state").toUpperCase(Locale.ROOT));
    }

    static Cause cause(Row row) {
        return new Cause(row.getString("correlation_id"), row.getString("causation_id"), row.getString("traceparent"));
    }

    /** Null when the column is. */
    static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
