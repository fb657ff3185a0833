package io.astratrade.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHopsTest {
    private static final String NINE = "203.0.113.9";

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9,                  203.0.113.9",
        "203.0.113.9:5000,             203.0.113.9",
        "203.0.113.9:_port,            203.0.113.9",
        "2001:db8::9,                  2001:db8::9",
        "2001:DB8:0:0::9,              2001:db8::9",
        "[2001:db8::9],                2001:db8::9",
        "[2001:db8::9]:5000,           2001:db8::9",
        "\"[2001:db8::9]:5000\",       2001:db8::9",
        "fe80::1%eth0,                 fe80::1",
        "[fe80::1%25eth0]:1,           fe80::1",
        "::ffff:203.0.113.9,           203.0.113.9",
        "[::ffff:203.0.113.9]:5000,    203.0.113.9"
    })
    void anAddressHasOneText(String written, String address) {
        assertThat(ForwardedHops.address(written)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "_hidden",
                "somebody",
                "1.2.3",
                "1.2.3.4:",
                "[1",
                "[]",
                "[g::1]",
                "1.2.3.4 5",
                ":80"
            })
    void whatNamesNoAddressIsNone(String written) {
        assertThat(ForwardedHops.address(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=203.0.113.9",
                "For=203.0.113.9;proto=http;by=10.0.0.1",
                "proto=http; for=\"203.0.113.9:5000\"",
                "by=\"a;for=1.2.3.4\";for=203.0.113.9"
            })
    void theStandardHeaderIsRead(String element) {
        assertThat(ForwardedHops.of(headers("Forwarded", element))).containsExactly(NINE);
    }

    @Test
    void hopsAreInOrder() {
        assertThat(ForwardedHops.of(
                        headers("Forwarded", "for=unknown, for=\"[2001:db8::9]\";by=\"a,b\", for=203.0.113.9")))
                .containsExactly(null, "2001:db8::9", NINE);
    }

    @Test
    void headersThatDisagreeSayNothing() {
        MultiMap both = headers("Forwarded", "for=203.0.113.9");
        assertThat(ForwardedHops.of(both.add("X-Forwarded-For", NINE))).containsExactly(NINE);
        assertThat(ForwardedHops.of(both.set("X-Forwarded-For", "1.2.3.4"))).isEmpty();
    }

    private static MultiMap headers(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
