package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.raw.OddHttp2;
import io.astratrade.testkit.raw.RawHttp;
import io.astratrade.testkit.raw.RawHttp2;
import io.astratrade.testkit.raw.RawRequests;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Bytes that no client library sends get the same answers from every service, directly and through the gateway. */
class EveryServiceWireIT {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static ServiceHarness platform;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeAll
    static void start() {
        platform = ServiceHarness.start(
                Map.of("gateway.rate_limit.enabled", "false"), Modules.all().toArray(ServiceModule[]::new));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @BeforeEach
    void listen() {
        logged.start();
        ROOT.addAppender(logged);
    }

    @AfterEach
    void nothingIsCalledAFaultOfOurs() {
        ROOT.detachAppender(logged);
        assertThat(List.copyOf(logged.list))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    /** Of each service its own port, and below the gateway's a path that leads to it. */
    static Stream<String> services() {
        return Modules.names().stream();
    }

    private static int port(String service) {
        return platform.service(service).http().port();
    }

    private static List<String> paths(String service) {
        return Modules.all().stream()
                .filter(module -> service.equals("gateway") || module.name().equals(service))
                .flatMap(module -> module.domain().prefixes().stream())
                .map(prefix -> "/api/v1/" + prefix)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatTwoReadersCouldSeeDifferentlyIsRefused(String service) {
        for (String path : paths(service)) {
            RawRequests.ambiguous()
                    .map(request -> request.replace("/x", path))
                    .forEach(request -> refused(service, request, 400, "REQUEST_INVALID"));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void bodiesThatBreakAreRefused(String service) {
        for (String path : paths(service)) {
            RawRequests.brokenBodies()
                    .forEach(body -> refused(service, RawRequests.chunked(path) + body, 400, "REQUEST_INVALID"));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void otherVersionsAreRefused(String service) {
        RawRequests.otherVersions()
                .forEach(version -> refused(
                        service,
                        "GET / " + version + "\r\nHost: g\r\n\r\n" + RawRequests.SMUGGLED,
                        505,
                        "HTTP_VERSION_UNSUPPORTED"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void malformedRequestsOfHttp2AreRefusedOrEnded(String service) {
        for (String path : paths(service)) {
            OddHttp2.all(path).forEach(request -> {
                RawHttp2.Outcome outcome = RawHttp2.exchange(port(service), request.fields(), request.body());
                assertThat(outcome.status())
                        .as("%s: %s", request, outcome.body())
                        .isEqualTo(request.status());
            });
        }
    }

    private static void refused(String service, String request, int status, String code) {
        List<Answer> answers = RawHttp.exchange(port(service), request);
        assertThat(answers).as(request).hasSize(1);
        answers.get(0).refuses(status, code);
    }
}
