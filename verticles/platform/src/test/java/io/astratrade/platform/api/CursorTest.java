package io.astratrade.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.platform.refusal.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void aCursorComesBackAsItWent() {
        UUID id = UUID.randomUUID();
        Instant time = Instant.parse("2026-01-01T00:00:00.123456Z");
        Cursor read = Cursor.decode(Cursor.of(time, 17L, id, "ü").encode()).having(4);
        assertThat(read.time(0)).isEqualTo(time);
        assertThat(read.number(1)).isEqualTo(17);
        assertThat(read.uuid(2)).isEqualTo(id);
        assertThat(read.part(3)).isEqualTo("ü");
    }

    /** Not base64, standard base64, padded, with bits to spare, a zero byte, an overlong slash. */
    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a+b/", "YQ==", "YR", "YQA", "wK8"})
    void whatNoListWouldHaveWrittenIsRefused(String cursor) {
        refused(() -> Cursor.decode(cursor));
    }

    static Stream<Function<Cursor, Object>> readers() {
        return Stream.of(
                cursor -> cursor.having(2),
                cursor -> cursor.number(0),
                cursor -> cursor.time(0),
                cursor -> cursor.uuid(0));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aPartOfAnotherTypeIsRefused(Function<Cursor, Object> reader) {
        for (String part : List.of("", "a", "1-1-1-1-1", "+1000000000-12-31T23:59:59Z", "99999999999999999999")) {
            refused(() -> reader.apply(Cursor.decode(Cursor.of(part).encode())));
        }
    }

    @Test
    void aPageSaysWhereItGoesOnOnlyWhenThereIsMore() {
        assertThat(Page.of(List.of("a", "b"), 2).next(Cursor::of)).isNull();
        Page<String> page = Page.of(List.of("a", "b", "c"), 2);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next(Cursor::of)).isEqualTo(Cursor.of("b").encode());
    }

    private static void refused(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.errors().get(0).pointer())
                .isEqualTo("/cursor"));
    }
}
