package io.astratrade.financial.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stripe's scheme, with a signature that Stripe's own library made (see ReceiveStripeWebhookIT for the library itself). */
class StripeSignatureTest {
    private static final String SECRET = "whsec_test_secret";
    private static final Instant SIGNED = Instant.ofEpochSecond(1_700_000_000);
    private static final Buffer BODY = Buffer.buffer("{\"id\":\"evt_1\"}");
    private static final String V1 = "248a374f50f943a28b0f6ab50faf9a7e7e29b710fa26df9fb1618b9bf8ea9c9a";
    private static final String HEADER = "t=1700000000,v1=" + V1;

    private final StripeSignature signature =
            new StripeSignature(List.of("whsec_other", SECRET), Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvSource({"0, true", "300, true", "301, false", "-300, true", "-301, false"})
    void aSignatureIsGoodForFiveMinutes(long seconds, boolean valid) {
        assertThat(signature.valid(HEADER, BODY, SIGNED.plusSeconds(seconds))).isEqualTo(valid);
    }

    @Test
    void otherBytesAreNotSigned() {
        assertThat(signature.valid(HEADER, Buffer.buffer("{\"id\":\"evt_2\"}"), SIGNED))
                .isFalse();
        assertThat(signature.valid(HEADER, Buffer.buffer("{\"id\": \"evt_1\"}"), SIGNED))
                .isFalse();
    }

    @Test
    void oneOfSeveralSignaturesIsEnoughAndOtherSchemesDoNotCount() {
        assertThat(signature.valid("t=1700000000,v1=00,v1=" + V1 + ",v0=" + V1, BODY, SIGNED))
                .isTrue();
        assertThat(signature.valid("t=1700000000,v0=" + V1, BODY, SIGNED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t=",
                "t=1700000000",
                "v1=" + V1,
                "t=x,v1=" + V1,
                "t=-1,v1=" + V1,
                "t=1700000000,v1=",
                ",,,===",
                "t=99999999999999999999,v1=" + V1
            })
    void whatIsNoSignatureIsNone(String header) {
        assertThat(signature.valid(header, BODY, SIGNED)).isFalse();
    }

    @Test
    void withoutAHeaderOrASecretNothingIsValid() {
        assertThat(signature.valid(null, BODY, SIGNED)).isFalse();
        assertThat(new StripeSignature(List.of(), Duration.ofMinutes(5)).valid(HEADER, BODY, SIGNED))
                .isFalse();
    }
}
