package io.astratrade.financial.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
    private static final UUID ENDPOINT = UUID.fromString("0198c5f2-7b1e-7000-8000-000000000001");
    private final WebhookSecret secrets = new WebhookSecret("a key that only the service knows");

    @Test
    void aSecretIsTheSameEachTimeAndAnotherForEachEndpointAndKey() {
        assertThat(secrets.of(ENDPOINT)).startsWith("whsec_").isEqualTo(secrets.of(ENDPOINT));
        assertThat(Base64.getDecoder().decode(secrets.of(ENDPOINT).substring("whsec_".length())))
                .hasSize(32);
        assertThat(secrets.of(UUID.randomUUID())).isNotEqualTo(secrets.of(ENDPOINT));
        assertThat(new WebhookSecret("another").of(ENDPOINT)).isNotEqualTo(secrets.of(ENDPOINT));
    }

    @Test
    void aSignatureIsOfIdTimeAndBody() {
        String signature = secrets.signature(ENDPOINT, "msg_1", 1_700_000_000, "{}");
        assertThat(signature).matches("v1,[A-Za-z0-9+/]{43}=");
        assertThat(secrets.signature(ENDPOINT, "msg_2", 1_700_000_000, "{}")).isNotEqualTo(signature);
        assertThat(secrets.signature(ENDPOINT, "msg_1", 1_700_000_001, "{}")).isNotEqualTo(signature);
        assertThat(secrets.signature(ENDPOINT, "msg_1", 1_700_000_000, "{ }")).isNotEqualTo(signature);
    }
}
