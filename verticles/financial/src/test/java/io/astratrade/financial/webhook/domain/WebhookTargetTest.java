package io.astratrade.financial.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetTest {
    @Test
    void aUrlIsTakenApart() {
        assertThat(WebhookTarget.parse("https://example.com"))
                .contains(new WebhookTarget(true, "example.com", 443, "/"));
        assertThat(WebhookTarget.parse("HTTP://Example.com:8080/a%20b?c=d&e"))
                .contains(new WebhookTarget(false, "Example.com", 8080, "/a%20b?c=d&e"));
        assertThat(WebhookTarget.parse("https://[2606:4700::1]:8443/x"))
                .contains(new WebhookTarget(true, "2606:4700::1", 8443, "/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/x",
                "/x",
                "ftp://example.com",
                "file:///etc/passwd",
                "gopher://example.com",
                "https://user:secret@example.com/",
                "https://example.com/#x",
                "https://",
                "https:///x",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://exa mple.com/",
                "https://ex\u00e4mple.com/",
                "https://example.com\r\nHost: other/",
                "javascript:alert(1)"
            })
    void whatIsNoPlainWebAddressIsNone(String text) {
        assertThat(WebhookTarget.parse(text)).as(text).isEmpty();
    }

    @Test
    void aUrlOfMoreThan2048CharactersIsNone() {
        assertThat(WebhookTarget.parse("https://example.com/" + "a".repeat(2_028)))
                .isPresent();
        assertThat(WebhookTarget.parse("https://example.com/" + "a".repeat(2_029)))
                .isEmpty();
    }
}
