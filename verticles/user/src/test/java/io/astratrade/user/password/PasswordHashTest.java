package io.astratrade.user.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    private static final int MEMORY_KIB = 64;

    @Test
    void readsWhatOtherImplementationsWrote() {
        String byPassword4j =
                "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$HzZcD6kEwLTqEBhy24q0d6iUnl7Wy1JUAgi/niXpP/g";
        assertThat(PasswordHash.parse(byPassword4j).matches("secret-19")).isTrue();
        assertThat(PasswordHash.parse(byPassword4j).matches("secret-18")).isFalse();
        assertThat(PasswordHash.parse(byPassword4j)).hasToString(byPassword4j);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse battery staple", "pässwörd 🔑"})
    void aPasswordMatchesItsOwnHashOnly(String password) {
        String text = PasswordHash.of(password, MEMORY_KIB, 2).toString();
        assertThat(PasswordHash.parse(text).matches(password)).isTrue();
        assertThat(PasswordHash.parse(text).matches(password + " ")).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(PasswordHash.of("same", MEMORY_KIB, 1).toString())
                .isNotEqualTo(PasswordHash.of("same", MEMORY_KIB, 1).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "$argon2i$v=19$m=64,t=1,p=1$AAAA$AAAA", "$argon2id$v=16$m=64,t=1,p=1$AAAA$AAAA"})
    void whatIsNoHashIsRefused(String text) {
        assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
