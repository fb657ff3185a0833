package io.astratrade.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.platform.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void aCursorComesBackAsItWent() {
        Cursor cursor = Cursor.of("2026-01-01T00:00:00Z", 17L);
        assertThat(Cursor.decode(cursor.encode()).having(2).part(1)).isEqualTo("17");
    }

    @Test
    void aForeignCursorIsRefusedWithItsPointer() {
        assertThatThrownBy(() -> Cursor.decode("%%%")).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.errors().get(0).pointer())
                .isEqualTo("/cursor"));
        assertThatThrownBy(() -> Cursor.decode(Cursor.of("a").encode()).having(2))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Cursor.decode(Cursor.of("a\0").encode())).isInstanceOf(RefusedException.class);
    }
}
