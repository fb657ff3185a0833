package io.astratrade.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.junit.jupiter.api.Test;

class HeadersTest {
    private final MultiMap from = HttpHeaders.headers();
    private final MultiMap to = HttpHeaders.headers();

    @Test
    void whatConnectionNamesEndsAtTheGateway() {
        from.add("Connection", "close, X-Hop").add("X-Hop", "1").add("X-End", "2");
        Headers.request(from, to);
        assertThat(to.names()).containsExactly("X-End");
    }

    @Test
    void anAnswersHeaderThatComesTwiceStaysTwice() {
        from.add("Link", "</a>").add("link", "</b>").add("X-Hop", "1").add("Connection", "X-Hop");
        Headers.response(from, to);
        assertThat(to.getAll("Link")).containsExactly("</a>", "</b>");
        assertThat(to.contains("X-Hop")).isFalse();
    }

    @Test
    void whatTheGatewayHasSetIsNotSetTwice() {
        to.add("X-Correlation-ID", "mine");
        from.add("x-correlation-id", "theirs");
        Headers.response(from, to);
        assertThat(to.getAll("X-Correlation-ID")).containsExactly("mine");
    }
}
