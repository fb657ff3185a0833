package io.astratrade.financial.revenue.api.admin;

import io.astratrade.financial.domain.FinancialRefusal;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * GET /admin/financial/revenue: whole periods, from the one that holds `from` to the one that holds `to`. Refuses with
 * FINANCIAL_PERIOD_TOO_LONG.
 */
public record GetRevenue(RevenueStore store, Clock clock) implements Endpoint {
    private static final int MOST_PERIODS = 400;
    private static final int USUAL_PERIODS = 12;

    @Override
    public Future<Reply> handle(Call call) {
        Period period = call.query("period")
                .map(text -> Period.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(Period.DAILY);
        LocalDate last =
                call.query("to").map(LocalDate::parse).orElse(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate first =
                call.query("from").map(LocalDate::parse).orElse(period.back(period.begin(last), USUAL_PERIODS - 1));
        if (first.isAfter(last)) {
            throw ApiRefusal.REQUEST_INVALID.refused("from is after to").at("/from", "is after to");
        }
        List<LocalDate> begins = period.between(first, last, MOST_PERIODS);
        if (begins.size() > MOST_PERIODS) {
            throw FinancialRefusal.FINANCIAL_PERIOD_TOO_LONG.refused("At most " + MOST_PERIODS + " periods");
        }
        LocalDate end = period.next(begins.get(begins.size() - 1));
        return store.earned(period, begins.get(0), end)
                .map(all -> Reply.ok(new JsonObject()
                        .put("period", period.name().toLowerCase(Locale.ROOT))
                        .put("from", begins.get(0).toString())
                        .put("to", end.minusDays(1).toString())
                        .put("items", items(period, begins, all))
                        .put("totals", streams(totals(all)))));
    }

    private static JsonArray items(Period period, List<LocalDate> begins, List<Earned> all) {
        JsonArray items = new JsonArray();
        for (LocalDate begin : begins) {
            List<Earned> earned =
                    all.stream().filter(each -> each.begin().equals(begin)).toList();
            items.add(new JsonObject()
                    .put("start", begin.toString())
                    .put("end", period.next(begin).minusDays(1).toString())
                    .put("streams", streams(earned)));
        }
        return items;
    }

    private static Collection<Earned> totals(List<Earned> all) {
        Map<String, Earned> totals = new LinkedHashMap<>();
        all.forEach(each -> totals.merge(each.stream() + each.asset().code(), each, Earned::plus));
        return totals.values();
    }

    private static JsonArray streams(Collection<Earned> all) {
        JsonArray streams = new JsonArray();
        all.forEach(each -> streams.add(new JsonObject()
                .put("stream", each.stream().name().toLowerCase(Locale.ROOT))
                .put("currency", each.asset().code())
                .put("gross", each.gross().toString())
                .put("refunds", each.refunds().toString())
                .put("net", each.net().toString())));
        return streams;
    }
}
