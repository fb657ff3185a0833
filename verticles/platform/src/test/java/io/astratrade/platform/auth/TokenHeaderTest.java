package io.astratrade.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenHeaderTest {
    private static final String CLAIMS_AND_SIGNATURE = ".e30.c2lnbmVk";

    @Test
    void theKeyIsNamedByTheHeader() {
        assertThat(TokenHeader.keyId(token("{\"alg\":\"RS256\",\"kid\":\"k1\"}")))
                .isEqualTo("k1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"kid\":\"k1\"}",
                "{\"alg\":\"HS256\",\"kid\":\"k1\"}",
                "{\"alg\":\"RS256\"}",
                "[]",
                "null"
            })
    void whatIsNoSuchHeaderNamesNone(String header) {
        assertThat(TokenHeader.keyId(token(header))).isNull();
    }

    /** The verifier does not mind dots at the end, and each such text would be remembered as a token of its own. */
    @Test
    void aTokenHasOneWayToBeWritten() {
        String token = token("{\"alg\":\"RS256\",\"kid\":\"k1\"}");
        assertThat(TokenHeader.keyId(token + ".")).isNull();
        assertThat(TokenHeader.keyId(token + "...")).isNull();
    }

    private static String token(String header) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + CLAIMS_AND_SIGNATURE;
    }
}
