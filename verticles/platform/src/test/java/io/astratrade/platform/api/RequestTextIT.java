package io.astratrade.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTokens;
import io.vertx.core.json.JsonObject;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of paths, queries, headers and bodies is what the contract says, and Unicode. */
class RequestTextIT {
    private static final String NEWEST = "/api/v1/sample/things/newest";

    private static ServiceHarness harness;
    private static TestHttp http;

    @BeforeAll
    static void start() {
        harness = ServiceHarness.start(new SampleModule());
        http = harness.http("sample");
    }

    @AfterAll
    static void stop() {
        harness.close();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, -1",
        "7, 7",
        "1e3, 1e3",
        "true, true",
        "null, null",
        "%22x%22, '\"x\"'",
        "%C3%BC, ü",
        "a+b, a+b",
        "a%2Fb, a/b"
    })
    void aSegmentOfThePathIsText(String segment, String meant) {
        Answer answer = http.withToken(TestTokens.accessToken("u1")).get("/api/v1/sample/things/" + segment);
        assertThat(answer.succeeds(200).json().getString("id")).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%C0%AF", "%ED%A0%80", "%FF", "x%00y", "%F4%90%80%80"})
    void aSegmentThatIsNotUnicodeIsRefused(String segment) {
        Answer answer = http.withToken(TestTokens.accessToken("u1")).get("/api/v1/sample/things/" + segment);
        assertThat(answer.refuses(400, "REQUEST_INVALID").pointers()).containsExactly("/thing_id");
    }

    @ParameterizedTest
    @CsvSource({
        "count=1e1, /count",
        "count=+7, /count",
        "count=007, /count",
        "count=%D9%A7, /count",
        "count=101, /count",
        "count=99999999999999999999, /count",
        "count=, /count",
        "count=1&count=2, /count",
        "note=%C0%AF, /note",
        "note=%ED%A0%80, /note",
        "note=%00, /note",
        "dry=1, /dry",
        "dry=TRUE, /dry",
    })
    void aQueryThatIsNotOfItsTypeIsRefused(String query, String pointer) {
        assertThat(http.post(NEWEST + "?" + query)
                        .refuses(400, "REQUEST_INVALID")
                        .pointers())
                .containsExactly(pointer);
    }

    @Test
    void aQueryIsTextWhateverItLooksLike() {
        JsonObject understood = http.post(NEWEST + "?note=12.50&count=7&other=%C0%AF")
                .succeeds(200)
                .json();
        assertThat(understood.getString("note")).isEqualTo("12.50");
        assertThat(understood.getInteger("count")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1732812345.678", "-1", "1e400", "true", "\"x\"", "{", "null"})
    void aHeaderIsTextWhateverItLooksLike(String key) {
        assertThat(http.withHeader("Idempotency-Key", key)
                        .post(NEWEST)
                        .succeeds(200)
                        .json()
                        .getString("key"))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"\\ud800"}          | /name
            {"name":"a\\udc00b"}        | /name
            {"name":"\\ude00\\ud83d"}   | /name
            {"name":"\\u0000"}          | /name
            {"name":"x","\\ud800":1}    | ''
            {"name":"x","a~/b":1}       | /a~0~1b
            {"name":["\\ud800"]}        | /name/0
            {"name":1e999999999}        | /name
            """)
    void aTextOfTheBodyThatIsNotUnicodeIsRefused(String body, String pointer) {
        assertThat(http.sendJson("POST", NEWEST, body)
                        .refuses(400, "REQUEST_INVALID")
                        .pointers())
                .containsExactly(pointer);
    }

    /** Overlong slash, a raw surrogate, beyond Unicode, a cut sequence. */
    @ParameterizedTest
    @ValueSource(strings = {"C0AF", "EDA080", "F4908080", "C3"})
    void bytesThatAreNotUtf8AreRefusedWhereTheyAre(String bytes) {
        byte[] body = HexFormat.of().parseHex("7B226E616D65223A22" + bytes + "227D");
        assertThat(json(body).refuses(400, "REQUEST_MALFORMED_JSON").pointers()).containsExactly("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void anotherEncodingIsRefused(String charset) {
        json("{\"name\":\"x\"}".getBytes(Charset.forName(charset))).refuses(400, "REQUEST_MALFORMED_JSON");
    }

    @Test
    void aPairOfSurrogatesIsOneCharacter() {
        String twenty = "\\ud83d\\ude00".repeat(20);
        JsonObject understood = http.sendJson("POST", NEWEST, "{\"name\":\"" + twenty + "\"}")
                .succeeds(200)
                .json();
        assertThat(understood.getString("name")).isEqualTo("\ud83d\ude00".repeat(20));
    }

    private static Answer json(byte[] body) {
        return http.withHeader("Content-Type", "application/json").sendBytes("POST", NEWEST, body);
    }
}
