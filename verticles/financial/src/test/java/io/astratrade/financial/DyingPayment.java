package io.astratrade.financial;

import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.payment.PaymentMethod;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.financial.provider.PaymentProvider;
import io.astratrade.testkit.Await;
import io.vertx.core.Future;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A JVM that pays in, gives back or pays out, and dies at a named point without a word, as `kill -9` would have it. */
final class DyingPayment {
    static final int KILLED = 137;

    private DyingPayment() {}

    /** Arguments: database, `before` or `after` and a method of provider or ledger, or `begun`; what to do; user, card, payment. */
    public static void main(String[] args) {
        String point = args[1];
        PaymentRig rig = PaymentRig.on(args[0], dyingAt(point));
        UUID user = UUID.fromString(args[3]);
        PaymentMethod card = Await.result(new MethodStore(rig.database).find(user, UUID.fromString(args[4])))
                .orElseThrow();
        switch (args[2]) {
            case "deposit" -> {
                UUID id = rig.begin(PaymentRig.deposit(card, "10.00"));
                dieIf(point.equals("begun"));
                rig.execute(id);
            }
            case "refund" -> {
                rig.books.done(tx ->
                        rig.parts.payments().refund(tx, LedgerRig.CAUSE, UUID.fromString(args[5]), null, "a test"));
                dieIf(point.equals("begun"));
            }
            default -> {
                var withdrawal = rig.request(card, "10.00");
                dieIf(point.equals("begun"));
                rig.execute(withdrawal);
            }
        }
    }

    private static PaymentRig.Surroundings dyingAt(String point) {
        return new PaymentRig.Surroundings() {
            @Override
            public PaymentProvider provider(PaymentProvider provider) {
                return around(PaymentProvider.class, provider, point);
            }

            @Override
            public Ledger ledger(Ledger ledger) {
                return around(Ledger.class, ledger, point);
            }
        };
    }

    private static <T> T around(Class<T> type, T real, String point) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            dieIf(point.equals("before " + method.getName()));
            try {
                Object result = method.invoke(real, args);
                return point.equals("after " + method.getName()) && result instanceof Future<?> future
                        ? future.onSuccess(done -> dieIf(true))
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static void dieIf(boolean now) {
        if (now) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    /** The command that runs it. */
    static ProcessBuilder command(List<String> args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DyingPayment.class.getName()));
        command.addAll(args);
        return new ProcessBuilder(command).inheritIO();
    }
}
