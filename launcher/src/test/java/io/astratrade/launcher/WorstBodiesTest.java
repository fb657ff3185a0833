package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.api.json.StrictJson;
import io.astratrade.platform.contract.Contract;
import io.astratrade.platform.contract.Operation;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.buffer.Buffer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies of 64 kB that are meant to cost as much as they can, read and held to every operation that takes a body. */
class WorstBodiesTest {
    private static final int BYTES = 64_000;
    private static final int TRIES = 20;
    /** Processor time of the event loop, per body. */
    private static final Duration MOST = Duration.ofMillis(20);

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final Map<String, Buffer> BODIES = bodies();

    static Stream<Operation> operations() {
        return ServiceLoader.load(ServiceModule.class).stream()
                .map(found -> Contract.of(found.get().domain().name()))
                .flatMap(contract -> contract.operations().stream())
                .filter(Operation::hasBody);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noBodyHoldsTheEventLoop(Operation operation) {
        BODIES.forEach((what, body) -> assertThat(Duration.ofNanos(best(operation, body)))
                .as(operation.id() + " with " + what)
                .isLessThan(MOST));
    }

    /** The best of a few tries: what the work costs, not what else the machine did meanwhile. */
    private static long best(Operation operation, Buffer body) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long begun = CLOCK.getCurrentThreadCpuTime();
            check(operation, body);
            best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - begun);
        }
        return best;
    }

    private static void check(Operation operation, Buffer body) {
        try {
            operation.checkBody(StrictJson.object(body).getMap(), new Findings(Findings.SHOWN));
        } catch (RefusedException refused) {
            assertThat(refused.errors()).hasSizeLessThanOrEqualTo(Findings.SHOWN);
        }
    }

    private static Map<String, Buffer> bodies() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("unknown fields", "{" + repeated(8_000, i -> "\"f" + i + "\":1") + "}");
        texts.put("one key, again and again", "{" + repeated(8_000, i -> "\"a\":1") + "}");
        texts.put("keys of one hash", "{" + repeated(3_000, WorstBodiesTest::colliding) + "}");
        texts.put("nesting", "{\"a\":".repeat(10_000));
        texts.put("nested lists", "{\"a\":[" + repeated(1_000, i -> "[".repeat(28) + "]".repeat(28)) + "]}");
        texts.put("long numbers", "{" + repeated(800, i -> "\"n" + i + "\":" + "9".repeat(63)) + "}");
        texts.put("exponents", "{" + repeated(3_000, i -> "\"n" + i + "\":1e9999999") + "}");
        texts.put("a long text", "{\"username\":\"" + "a".repeat(BYTES - 20) + "\"}");
        texts.put("a text for patterns", "{\"preferences\":{\"locale\":\"en" + "-aaaaaaaa".repeat(7_000) + "!\"}}");
        texts.put("escapes", "{\"password\":\"" + "\\ud83d\\ude00".repeat(5_000) + "\"}");
        texts.put("a long name", "{\"" + "x".repeat(BYTES - 10) + "\":1}");
        return texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> Buffer.buffer(text.getValue())));
    }

    private static String repeated(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(","));
    }

    /** Aa and BB have the same hash code, and so has any sequence of them. */
    private static String colliding(int number) {
        String bits = String.format(Locale.ROOT, "%12s", Integer.toBinaryString(number));
        return "\"" + bits.replace("1", "Aa").replace("0", "BB").replace(" ", "BB") + "\":1";
    }
}
