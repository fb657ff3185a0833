package io.astratrade.financial.ledger.story;

import static io.astratrade.testkit.TestTimeouts.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.financial.ledger.seal.AssetSums;
import io.astratrade.financial.ledger.seal.check.Verification;
import io.astratrade.financial.ledger.seal.check.Verifier;
import io.astratrade.financial.ledger.store.AccountBalance;
import io.astratrade.financial.ledger.store.AccountStore;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.harness.PatientDatabase;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Random operations, crashes among them, against a naive oracle; {@code -Dastra.ledger.operations=1000000} tells a long story. */
class LedgerPropertyIT {
    private static final int OPERATIONS = Integer.getInteger("astra.ledger.operations", 2_000);
    private static final int MOMENTS = 20;
    private static final int POOL =
            PatientDatabase.of("postgresql://localhost/any", "any").poolSize();
    private static final Duration LONG = Duration.ofMinutes(10);

    private static final String CUT = """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name = 'astra-financial' AND datname = current_database()
            """;

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void theBooksAreWhatANaiveOracleSays(@ForAll long seed) {
        try (LedgerRig rig = LedgerRig.start()) {
            new Telling(rig, new Random(seed)).tell();
        }
    }

    private static final class Telling {
        private final LedgerRig rig;
        private final Random random;
        private final LedgerStory story;
        private final TransferStory transfers;
        private final Database operator;
        private final Map<Instant, Map<BalanceKey, Long>> moments = new LinkedHashMap<>();
        private LedgerProcess process;

        Telling(LedgerRig rig, Random random) {
            this.rig = rig;
            this.random = random;
            this.process = LedgerProcess.begin(rig.vertx, rig.uri, rig.clock);
            this.operator = Database.open(rig.vertx, PatientDatabase.of(rig.uri, "public"));
            this.story = new LedgerStory(random, rig, process, users());
            this.transfers = new TransferStory(random, story);
        }

        private List<UUID> users() {
            List<UUID> users = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                UUID user = new UUID(random.nextLong(), random.nextLong());
                users.add(user);
                Await.result(rig.database.query("INSERT INTO user_card (id) VALUES ($1)", user.toString()));
            }
            return users;
        }

        void tell() {
            int told = 0;
            while (told < OPERATIONS) {
                int burst = 1 + random.nextInt(Math.min(1_000, OPERATIONS / 10));
                int singles = 1 + random.nextInt(Math.max(1, burst / 8));
                for (int i = 0; i < singles; i++) {
                    story.step();
                }
                burst(burst);
                told += burst + singles;
                pause(told);
            }
            check();
            Await.result(process.database().close());
            Await.result(operator.close());
        }

        private void burst(int count) {
            int fate = random.nextInt(12);
            if (fate == 0) {
                transfers.burstThrough(process.transfers(), count, this::cut, process.transfers());
            } else if (fate == 1) {
                LedgerProcess before = process;
                process = LedgerProcess.begin(rig.vertx, rig.uri, rig.clock);
                story.goesOnWith(process);
                transfers.burstThrough(
                        before.transfers(), count, () -> before.database().close(), process.transfers());
            } else {
                transfers.burst(process.transfers(), count);
            }
        }

        /** Every connection ends, wherever it is; the pool has found out when all that it can have answer at once. */
        private void cut() {
            Await.result(operator.query(CUT));
            eventually()
                    .until(() -> Await.result(Future.all(Stream.generate(process.database()::ping)
                                    .limit(POOL)
                                    .toList())
                            .map(true)
                            .otherwise(false)));
        }

        /** Time goes by; now and then what everybody has is remembered, and something is sealed. */
        private void pause(int told) {
            if (random.nextInt(OPERATIONS) < told / Math.max(1, MOMENTS) && moments.size() < MOMENTS) {
                moments.put(rig.clock.instant().plusSeconds(1), story.books.balances());
            }
            rig.clock.set(rig.clock.instant().plusSeconds(2 + random.nextInt(1_800)));
            if (random.nextBoolean()) {
                Await.result(process.sealer().sealAll());
            }
        }

        private void check() {
            assertThat(balances(null)).isEqualTo(withoutZeros(story.books.balances()));
            moments.put(rig.clock.instant().plusSeconds(1), story.books.balances());
            moments.forEach((moment, then) ->
                    assertThat(balances(moment)).as("as of %s", moment).isEqualTo(withoutZeros(then)));
            verify();
            Await.result(process.sealer().sealAll());
            assertThat(balances(null)).isEqualTo(withoutZeros(story.books.balances()));
            verify();
            moments.forEach((moment, then) ->
                    assertThat(balances(moment)).as("as of %s", moment).isEqualTo(withoutZeros(then)));
        }

        private void verify() {
            Verification found = Await.result(new Verifier(rig.database).verify(null, LONG), LONG);
            assertThat(found.firstBad()).isNull();
            assertThat(found.complete()).isTrue();
            assertThat(Await.result(AssetSums.of(rig.database)).values()).allMatch(sum -> sum.micros() == 0);
        }

        private Map<BalanceKey, Long> balances(Instant moment) {
            BalanceKey first = new BalanceKey(new Account(""), null);
            List<AccountBalance> page = Await.result(new AccountStore().page(rig.database, first, "", moment, 1_000));
            Map<BalanceKey, Long> found = new HashMap<>();
            page.forEach(each -> found.put(each.key(), each.balance().micros()));
            return withoutZeros(found);
        }

        private static Map<BalanceKey, Long> withoutZeros(Map<BalanceKey, Long> balances) {
            balances.values().removeIf(balance -> balance == 0);
            return balances;
        }
    }
}
