package io.astratrade.financial.analytics.api.admin;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.analytics.domain.Analysis;
import io.astratrade.financial.analytics.domain.Cohort;
import io.astratrade.financial.analytics.domain.Customers;
import io.astratrade.financial.analytics.domain.MovementKind;
import io.astratrade.financial.analytics.store.CohortReader;
import io.astratrade.financial.analytics.store.MovementReader;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.revenue.domain.Earned;
import io.astratrade.financial.revenue.domain.Period;
import io.astratrade.financial.revenue.store.RevenueStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * GET /admin/financial/analytics: of days from `from` to `to`, both included; the last thirty when nothing is said. Refuses with
 * FINANCIAL_PERIOD_TOO_LONG.
 */
public record GetFinancialAnalytics(MovementReader movements, CohortReader cohorts, RevenueStore revenue, Clock clock)
        implements Endpoint {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 1_830;
    private static final int COHORT_MONTHS = 12;

    private record Days(LocalDate first, LocalDate last) {
        int count() {
            return (int) ChronoUnit.DAYS.between(first, last) + 1;
        }

        LocalDate end() {
            return last.plusDays(1);
        }

        LocalDate firstCohort() {
            return last.withDayOfMonth(1).minusMonths(COHORT_MONTHS - 1);
        }
    }

    @Override
    public Future<Reply> handle(Call call) {
        Days days = days(call);
        var from = Period.instant(days.first());
        var end = Period.instant(days.end());
        Future<Customers> customers = movements.customers(from, end);
        Future<Map<MovementKind, Money>> sums = movements.sums(from, end);
        Future<List<Cohort>> cohort = cohorts.cohorts(Period.instant(days.firstCohort()), end);
        Future<List<Earned>> earned = revenue.earned(Period.MONTHLY, days.first(), days.end());
        return Future.all(customers, sums, cohort, earned).map(read -> {
            Analysis analysis = new Analysis(customers.result(), sums.result(), days.count());
            return Reply.ok(json(days, analysis)
                    .put("revenue", dollars(earned.result()).toString())
                    .put("cohorts", cohorts(cohort.result())));
        });
    }

    private Days days(Call call) {
        LocalDate last =
                call.query("to").map(LocalDate::parse).orElse(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate first = call.query("from").map(LocalDate::parse).orElse(last.minusDays(USUAL_DAYS - 1));
        if (first.isAfter(last)) {
            throw ApiRefusal.REQUEST_INVALID.refused("from is after to").at("/from", "is after to");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw FinancialRefusal.FINANCIAL_PERIOD_TOO_LONG.refused("At most " + MOST_DAYS + " days");
        }
        return new Days(first, last);
    }

    private static JsonObject json(Days days, Analysis analysis) {
        JsonObject sums = new JsonObject();
        for (MovementKind kind : MovementKind.values()) {
            sums.put(kind.wire(), analysis.movement(kind).toString());
        }
        return new JsonObject()
                .put("from", days.first().toString())
                .put("to", days.last().toString())
                .put("currency", Asset.USD.code())
                .put("mrr", analysis.mrr().toString())
                .put("arr", analysis.arr().toString())
                .put("customers", analysis.customers().after())
                .put("arpu", analysis.arpu().toString())
                .put("movements", sums.put("net", analysis.net().toString()))
                .put("churn", analysis.churn().toPlainString())
                .put("revenue_churn", analysis.revenueChurn().toPlainString())
                .put("ltv", analysis.lifetimeValue().map(Money::toString).orElse(null));
    }

    private static Money dollars(List<Earned> earned) {
        return earned.stream()
                .filter(each -> each.asset() == Asset.USD)
                .map(Earned::net)
                .reduce(Money.ZERO, Money::plus);
    }

    private static JsonArray cohorts(List<Cohort> cohorts) {
        JsonArray all = new JsonArray();
        for (Cohort cohort : cohorts) {
            JsonArray months = new JsonArray();
            cohort.months()
                    .forEach(month -> months.add(new JsonObject()
                            .put("active", month.active())
                            .put(
                                    "retention",
                                    Analysis.rate(month.active(), cohort.users())
                                            .toPlainString())
                            .put("mrr", month.mrr().toString())));
            all.add(new JsonObject()
                    .put("month", cohort.month().toString())
                    .put("users", cohort.users())
                    .put("months", months));
        }
        return all;
    }
}
