package io.astratrade.financial.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.seal.LedgerMeters;
import io.astratrade.financial.ledger.seal.Sealer;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.module.Operator;
import io.astratrade.testkit.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

class LedgerCommandIT {
    private static LedgerRig rig;

    private final List<String> lines = new ArrayList<>();
    private final StringWriter errors = new StringWriter();

    @BeforeAll
    static void start() {
        rig = LedgerRig.start();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @BeforeEach
    void empty() {
        lines.clear();
    }

    private int astra(String... arguments) {
        Operator operator = new Operator() {
            @Override
            public <T> T onDatabase(String service, Function<Database, Future<T>> work) {
                assertThat(service).isEqualTo("financial");
                return Await.result(work.apply(rig.database));
            }

            @Override
            public void line(String text) {
                lines.add(text);
            }
        };
        IFactory factory = new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                    if (constructor.getParameterCount() == 1) {
                        return type.cast(constructor.newInstance(operator));
                    }
                }
                return CommandLine.defaultFactory().create(type);
            }
        };
        return new CommandLine(new LedgerCommand(), factory)
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    @Test
    void aCorrectionIsPostedOnceWithItsReason() {
        String user = "user:" + UUID.randomUUID();
        String[] post = {"post", "world", user, "USD", "12.5", "--reason", "a gift", "--reference", user};
        assertThat(astra(post)).isZero();
        assertThat(astra(post)).isZero();
        assertThat(lines.get(0)).startsWith("posted ").contains("12.50 USD from world to " + user);
        assertThat(lines.get(1)).isEqualTo(lines.get(0));
        lines.clear();
        assertThat(astra("balance", user)).isZero();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).matches(user + " +USD +12\\.50");
        assertThat(rig.number("SELECT count(*) FROM admin_action WHERE operation = 'postLedger' AND reason = 'a gift'"))
                .isPositive();
    }

    @Test
    void aBalanceIsShownAsItWas() {
        Account ann = rig.user("3");
        assertThat(astra("balance", ann.address(), "--as-of", "2020-01-01T00:00:00Z"))
                .isZero();
        assertThat(lines.get(0)).endsWith(" 0.00");
    }

    @Test
    void whatMakesNoSenseIsRefusedBeforeAnythingHappens() {
        assertThat(astra("post", "world", "nowhere", "USD", "1", "--reason", "x"))
                .isEqualTo(2);
        assertThat(astra("post", "world", "platform:x", "GOLD", "1", "--reason", "x"))
                .isEqualTo(2);
        assertThat(astra("post", "world", "platform:x", "USD", "-1", "--reason", "x"))
                .isEqualTo(2);
        assertThat(astra("post", "world", "platform:x", "USD", "1")).isEqualTo(2);
        assertThat(errors.toString()).contains("nowhere", "GOLD", "above zero", "--reason");
    }

    @Test
    void theBooksAreVerifiedToTheFirstBadRow() {
        Account ann = rig.user("100");
        UUID id = rig.post(LedgerRig.entry("verified", LedgerRig.usd(ann, Account.world(), "1")));
        Await.result(new Sealer(rig.database, new LedgerMeters(new SimpleMeterRegistry())).sealAll());
        assertThat(astra("verify")).isZero();
        assertThat(lines.get(lines.size() - 1)).startsWith("valid: ");
        tamper(id, "+");
        assertThat(astra("verify")).isEqualTo(1);
        assertThat(lines.get(lines.size() - 1))
                .startsWith("NOT valid: check=chain number=")
                .contains(id.toString());
        tamper(id, "-");
    }

    private static void tamper(UUID id, String sign) {
        rig.done(tx -> tx.query("SET LOCAL session_replication_role = replica")
                .compose(off -> tx.query(
                        "UPDATE ledger_posting SET amount = amount " + sign + " 1 WHERE transaction_id = $1", id)));
    }
}
