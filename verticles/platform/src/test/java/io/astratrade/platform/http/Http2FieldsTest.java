package io.astratrade.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Http2FieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"x-role", "X-Correlation-ID", "a_b.c~1", ":path"})
    void namesAreTokens(String name) {
        assertThat(Http2Fields.name(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "x a", "x:a", "x\n", "x\u00e9", "x\u0000", "x,y"})
    void whatIsNoTokenIsNoName(String name) {
        assertThat(Http2Fields.name(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer a.b", "a\tb", "curl \u00e9"})
    void valuesAreText(String value) {
        assertThat(Http2Fields.value(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\r\nX-Role: admin", "1\nb", "1\rb", "\u0000", "\u007f"})
    void controlsEndAValue(String value) {
        assertThat(Http2Fields.value(value)).isFalse();
        assertThat(Http2Fields.path("/" + value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "\ta", "a\t", " "})
    void noWhiteSpaceStandsAroundAValue(String value) {
        assertThat(Http2Fields.value(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+2", "-2", "2, 2", "two", "0x2"})
    void aLengthIsANumber(String value) {
        assertThat(Http2Fields.length(value)).isFalse();
        assertThat(Http2Fields.length("2")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "g:80", "?a=b", "**"})
    void aPathBeginsAtTheRoot(String path) {
        assertThat(Http2Fields.path(path)).isFalse();
        assertThat(Http2Fields.path("*")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a b", "/x HTTP/1.1", "/\t"})
    void aPathHasNoWhiteSpace(String path) {
        assertThat(Http2Fields.path(path)).isFalse();
    }
}
