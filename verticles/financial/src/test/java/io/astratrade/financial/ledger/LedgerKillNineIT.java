package io.astratrade.financial.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.financial.ledger.seal.LedgerMeters;
import io.astratrade.financial.ledger.seal.Sealer;
import io.astratrade.financial.ledger.seal.check.Verifier;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTimeouts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerKillNineIT {
    private static final int LINES = 60;

    @TempDir
    Path directory;

    static HoldDraft draft(Account from, Account to) {
        return new HoldDraft(
                from,
                to,
                Asset.USD,
                Money.parse("0.5"),
                "test",
                "test",
                UUID.randomUUID().toString(),
                "a hold",
                Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void whateverAKilledProcessHasSaidIsInTheBooksAndTheyAreRight() throws Exception {
        try (LedgerRig rig = LedgerRig.start()) {
            Account ann = rig.user("1000000");
            Account bob = rig.user("1000000");
            List<String> said = untilKilled(rig, ann, bob);
            said.forEach(reference -> assertThat(rig.number(
                            "SELECT count(*) FROM ledger_transaction WHERE origin = 'test' AND reference = $1",
                            reference))
                    .as(reference)
                    .isEqualTo(1));
            assertTheBooksAreRight(rig, ann, bob);
        }
    }

    private List<String> untilKilled(LedgerRig rig, Account ann, Account bob) throws IOException, InterruptedException {
        Path output = directory.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostingProcess.class.getName(),
                        rig.uri,
                        id(ann),
                        id(bob))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            TestTimeouts.eventually().until(() -> said(output).size() >= LINES || !process.isAlive());
            assertThat(process.isAlive()).as("still posting").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(TestTimeouts.MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        return said(output);
    }

    private static List<String> said(Path output) throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> line.matches("posted \\d+-\\d+"))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    private static void assertTheBooksAreRight(LedgerRig rig, Account ann, Account bob) {
        Money sum = Money.parse(rig.available(ann)).plus(Money.parse(rig.available(bob)));
        assertThat(sum).isEqualTo(Money.parse("2000000"));
        assertThat(rig.number("SELECT count(*) FROM ledger_hold WHERE state = 'open'"))
                .isZero();
        Await.result(new Sealer(rig.database, new LedgerMeters(new SimpleMeterRegistry())).sealAll());
        assertThat(Await.result(new Verifier(rig.database).verify(null, Duration.ofMinutes(1)))
                        .firstBad())
                .isNull();
    }

    private static String id(Account user) {
        return user.address().substring(user.address().indexOf(':') + 1);
    }
}
