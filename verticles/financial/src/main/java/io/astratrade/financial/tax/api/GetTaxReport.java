package io.astratrade.financial.tax.api;

import io.astratrade.financial.tax.domain.Csv;
import io.astratrade.financial.tax.domain.TaxLine;
import io.astratrade.financial.tax.store.TaxStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.async.AsyncLoop;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * GET /financial/tax-report: a year's postings as CSV. Written page by page as its reader takes it, so that it holds no more than a
 * page however much there is. What fails on the way is cut off, so that nobody takes a part for the whole.
 */
public record GetTaxReport(TaxStore store, int pageRows) implements Endpoint {
    private static final Reply SENT = Reply.noContent();

    @Override
    public Future<Reply> handle(Call call) {
        int year = call.number("year", 0);
        Instant from = begin(year);
        Instant to = begin(year + 1);
        UUID user = call.principal().userId();
        return store.first(user, from, to, pageRows).compose(first -> {
            HttpServerResponse response = call.context().response();
            response.putHeader("Content-Type", "text/csv; charset=utf-8")
                    .putHeader("Content-Disposition", "attachment; filename=\"astratrade-" + year + ".csv\"");
            return call.context().request().method().equals(HttpMethod.HEAD)
                    ? response.end().map(SENT)
                    : write(response, user, to, first);
        });
    }

    private Future<Reply> write(HttpServerResponse response, UUID user, Instant to, List<TaxLine> first) {
        response.setChunked(true);
        Pages pages = new Pages(response, user, to, first);
        return response.write(Csv.HEADER)
                .compose(begun -> AsyncLoop.whileTrue(pages::next))
                .compose(written -> response.end())
                .recover(failure -> {
                    response.reset();
                    return Future.succeededFuture();
                })
                .map(SENT);
    }

    /** Pages on their way to a response. */
    private final class Pages {
        private final HttpServerResponse response;
        private final UUID user;
        private final Instant to;
        private List<TaxLine> page;

        Pages(HttpServerResponse response, UUID user, Instant to, List<TaxLine> first) {
            this.response = response;
            this.user = user;
            this.to = to;
            this.page = first;
        }

        /** Whether there may be another one. */
        Future<Boolean> next() {
            if (page.isEmpty()) {
                return Future.succeededFuture(false);
            }
            response.write(page.stream().map(Csv::of).collect(Collectors.joining()));
            return page.size() < pageRows ? Future.succeededFuture(false) : taken().compose(ready -> read());
        }

        private Future<Boolean> read() {
            return store.after(user, page.get(page.size() - 1), to, pageRows).map(read -> {
                page = read;
                return true;
            });
        }

        private Future<Void> taken() {
            Promise<Void> taken = Promise.promise();
            if (response.closed()) {
                taken.fail("the reader is gone");
            } else if (response.writeQueueFull()) {
                response.closeHandler(gone -> taken.tryFail("the reader is gone"));
                response.drainHandler(drained -> taken.tryComplete());
            } else {
                taken.complete();
            }
            return taken.future();
        }
    }

    private static Instant begin(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
