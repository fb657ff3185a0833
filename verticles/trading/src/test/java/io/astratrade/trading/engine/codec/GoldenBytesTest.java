package io.astratrade.trading.engine.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.EngineRevision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Journals and snapshots of every version, as they were written then, are read as what they meant then. When a test says
 * that today's bytes differ, a new version is due, and the bytes that it left in target become that version's file.
 */
class GoldenBytesTest {
    @ParameterizedTest
    @CsvSource({"1, FIRST", "2, MATCH_IDS"})
    void aJournalOfAnyVersionHoldsTheCommandsOfThen(int version, EngineRevision revision) throws IOException {
        assertThat(CommandCodec.decode(committed("journal/version-" + version)))
                .isEqualTo(GoldenJournal.commands(revision));
    }

    @Test
    void aJournalKnowsWhatPlansAllow() throws IOException {
        assertThat(CommandCodec.decode(committed("journal/version-3")))
                .isEqualTo(GoldenJournal.withPlans(EngineRevision.MATCH_IDS));
    }

    /** The state of then has every id of an order and a trade: a replay must not number them in another way. */
    @ParameterizedTest
    @CsvSource({"1, 3", "2, 4", "3, 5"})
    void aReplayOfAnyVersionGivesTheStateOfThen(int journal, int snapshot) throws IOException {
        List<Command> commands = CommandCodec.decode(committed("journal/version-" + journal));
        Engine then = EngineSnapshot.read(committed("snapshots/version-" + snapshot), 0);

        assertThat(EngineSnapshot.hash(GoldenJournal.replayed(commands))).isEqualTo(EngineSnapshot.hash(then));
    }

    @Test
    void journalsAreWrittenAsTheirVersionSays() throws IOException {
        requireCommitted(
                "journal/version-" + CommandCodec.VERSION,
                CommandCodec.encode(GoldenJournal.withPlans(EngineRevision.latest())));
    }

    @Test
    void snapshotsAreWrittenAsTheirVersionSays() throws IOException {
        Engine engine = GoldenJournal.replayed(GoldenJournal.withPlans(EngineRevision.latest()));
        requireCommitted("snapshots/version-" + EngineSnapshot.VERSION, EngineSnapshot.write(engine));
    }

    @Test
    void aVersionOrRevisionOfTheFutureIsRefused() {
        byte[] journal = CommandCodec.encode(GoldenJournal.withPlans(EngineRevision.latest()));
        journal[0]++;
        assertThatThrownBy(() -> CommandCodec.decode(journal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown version " + journal[0]);
        assertThatThrownBy(() -> EngineRevision.numbered(99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99");
    }

    private static void requireCommitted(String name, byte[] bytes) throws IOException {
        Path written = Path.of("target", name + ".bin");
        Files.createDirectories(written.getParent());
        Files.write(written, bytes);
        assertThat(GoldenBytesTest.class.getResource("/" + name + ".bin")).isNotNull();
        assertThat(bytes).isEqualTo(committed(name));
    }

    private static byte[] committed(String name) throws IOException {
        try (InputStream in = GoldenBytesTest.class.getResourceAsStream("/" + name + ".bin")) {
            return in.readAllBytes();
        }
    }
}
