package io.astratrade.platform.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    @Test
    void anObjectIsRead() {
        assertThat(StrictJson.object(Buffer.buffer("{\"a\":1}")).getInteger("a"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\":1} {}", "{\"a\":", "{'a':1}", "{\"a\":NaN}", "", "{\"a\":01}"})
    void whatIsNotOneStrictObjectIsMalformed(String text) {
        assertRefused(Buffer.buffer(text), ApiRefusal.REQUEST_MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "null", "1"})
    void anythingButAnObjectIsInvalid(String text) {
        assertRefused(Buffer.buffer(text), ApiRefusal.REQUEST_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\\u0000\"}", "{\"a\":{\"b\":[\"x\\u0000y\"]}}"})
    void aTextThatPostgresCannotHoldIsInvalid(String text) {
        assertRefused(Buffer.buffer(text), ApiRefusal.REQUEST_INVALID);
    }

    @Test
    void invalidUtf8IsMalformed() {
        byte[] bytes = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        assertRefused(Buffer.buffer(bytes), ApiRefusal.REQUEST_MALFORMED_JSON);
    }

    @Test
    void deepNestingIsRefusedBeforeItCostsAnything() {
        assertRefused(Buffer.buffer("{\"a\":" + "[".repeat(20_000)), ApiRefusal.REQUEST_MALFORMED_JSON);
    }

    private static void assertRefused(Buffer body, ApiRefusal expected) {
        assertThatThrownBy(() -> StrictJson.object(body))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(expected));
    }
}
