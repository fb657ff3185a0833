package io.astratrade.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsIT {
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/docs/assets/[^\"]+)\"");
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Tokens}
            paths: {/api/v1/nft/tokens: {get: {summary: All}}}
            x-problem-codes: [{code: NFT_SOLD, status: 409, title: "It is <sold> & gone.", cure: Take another.}]
            """;
    private static final AtomicInteger READ = new AtomicInteger();

    private static GatewayRig gateway;
    private static TestHttp http;

    @BeforeAll
    static void start() {
        gateway = GatewayRig.start(Map.of("rate_limit.enabled", "false"));
        http = gateway.http();
        gateway.behind("nft", DocsIT::serve);
        gateway.behind("trading", Backend::echo);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private static void serve(HttpServerRequest request) {
        if (request.path().equals("/openapi.yaml")) {
            READ.incrementAndGet();
            request.response().end(CONTRACT);
        } else {
            Backend.echo(request);
        }
    }

    @Test
    void everyAssetThatThePageNamesIsServedWithItsType() {
        List<String> named = ASSET.matcher(http.get("/docs").succeeds(200).body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).hasSize(6).allSatisfy(asset -> {
            Answer answer = http.get(asset).succeeds(200);
            assertThat(answer.header("Content-Type")).startsWith(typeOf(asset));
            assertThat(answer.header("Cache-Control")).contains("max-age");
            assertThat(answer.body()).isNotEmpty();
        });
    }

    private static String typeOf(String asset) {
        return asset.endsWith(".js") ? "text/javascript" : asset.endsWith(".css") ? "text/css" : "image/png";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/",
                "/docs/assets/index.html",
                "/docs/assets/..%2Findex.html",
                "/docs/assets/",
                "/docs/contracts/nothing",
                "/docs/contracts/trading"
            })
    void nothingElseIsServedThere(String path) {
        http.get(path).refuses(404, "NOT_FOUND");
    }

    @Test
    void contractsOfAllServicesAreOfferedAndReadOnce() {
        JsonObject listed = http.get("/docs/contracts").succeeds(200).json();
        assertThat(listed.getJsonArray("items"))
                .contains(
                        new JsonObject().put("name", "gateway").put("url", "/docs/contracts/gateway"),
                        new JsonObject().put("name", "nft").put("url", "/docs/contracts/nft"));
        assertThat(http.get("/docs/contracts/nft").succeeds(200).body()).isEqualTo(CONTRACT);
        assertThat(http.get("/docs/contracts/gateway").succeeds(200).body())
                .isEqualTo(http.get("/openapi.yaml").body());
        int before = READ.get();
        http.get("/docs/errors").succeeds(200);
        assertThat(READ).hasValue(before);
    }

    @Test
    void problemCodesAreListedForPeople() {
        Answer page = http.withHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/docs/errors")
                .succeeds(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("id=\"RATE_LIMITED\"", "<td>429<td>Too many requests.<td>Wait as many seconds")
                .contains("id=\"NFT_SOLD\"", "<td>409<td>It is &lt;sold> &amp; gone.<td>Take another.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json",
                "application/json, text/html;q=0.5 | application/json",
                "text/html;q=0.5, application/json | application/json",
                "application/json;q=0.1, text/html | text/html; charset=utf-8",
                "*/* | text/html; charset=utf-8"
            })
    void theirTypeIsTheOneAskedFor(String accept, String type) {
        assertThat(http.withHeader("Accept", accept).get("/docs/errors").header("Content-Type"))
                .isEqualTo(type);
    }

    @Test
    void problemCodesAreListedForPrograms() {
        JsonObject codes = http.withHeader("Accept", "application/json")
                .get("/docs/errors")
                .succeeds(200)
                .json();
        assertThat(codes.getJsonArray("items"))
                .contains(new JsonObject()
                        .put("service", "nft")
                        .put("code", "NFT_SOLD")
                        .put("status", 409)
                        .put("title", "It is <sold> & gone.")
                        .put("cure", "Take another."));
    }
}
