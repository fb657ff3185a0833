package io.astratrade.launcher.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.access.Operations.Operation;
import io.astratrade.launcher.faults.RunningPlatform;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/add-a-domain.md to the letter: writes its files, builds them, runs them with the others, calls them. */
class AddADomainIT {
    private static final String RESOURCES = "verticles/cheers/src/main/resources/";

    @TempDir
    Path directory;

    @Test
    void theDomainOfTheDocumentWorks() throws Exception {
        Path classes = built(DomainDocument.read());
        Path data = directory.resolve("data");
        try (RunningPlatform platform = RunningPlatform.upWith(classes, data, Map.of())) {
            TestHttp gateway = platform.gateway();
            gateway.post("/api/v1/cheers", text("hello")).refuses(401, "AUTH_TOKEN_MISSING");
            AccessProbe probe = new AccessProbe(gateway, operations(gateway));
            TestHttp user = probe.owner();
            user.post("/api/v1/cheers", new JsonObject()).refuses(400, "REQUEST_INVALID");
            user.post("/api/v1/cheers", text("HELLO")).refuses(422, "CHEERS_SHOUTED");
            assertThat(gateway.withHeader("Accept", "application/json")
                            .get("/docs/errors")
                            .body())
                    .contains("CHEERS_SHOUTED");
            String id = user.post("/api/v1/cheers", text("hello"))
                    .succeeds(201)
                    .json()
                    .getString("id");
            assertThat(user.get("/api/v1/cheers/" + id).succeeds(200).json().getString("text"))
                    .isEqualTo("hello");
            assertAccess(probe, operations(gateway));
            assertLive(platform, probe);
            JsonObject cheers = TestTimeouts.eventually().until(() -> shown(gateway), shown -> shown != null);
            assertThat(cheers.getJsonArray("groups").getList()).isEqualTo(List.of("cheer_counters"));
            assertThat(cheers.getJsonArray("streams").getList()).isEqualTo(List.of("astra.cheers.cheergiven.v1"));
            assertThat(cheers.getJsonArray("jobs").getList()).isEqualTo(List.of("purge"));
            assertMetrics(gateway);
            assertThat(gateway.get("/services/targets").body()).contains("{\"service\":\"cheers\"}");
        }
    }

    /** What AccessIT does with the operations of every module. */
    private static void assertAccess(AccessProbe probe, List<Operation> operations) {
        assertThat(operations).hasSize(4);
        operations.forEach(probe::refusesWithoutAToken);
        operations.stream().filter(each -> !each.roles().isEmpty()).forEach(probe::refusesWithoutTheRole);
        List<Operation> owned =
                operations.stream().filter(AccessProbe::aboutAnObject).toList();
        assertThat(owned).extracting(Operation::id).containsExactly("getCheer");
        owned.forEach(probe::hidesWhatIsAnothers);
    }

    private static List<Operation> operations(TestHttp gateway) {
        return Operations.served(
                "cheers", gateway.get("/docs/contracts/cheers").succeeds(200).body());
    }

    private static void assertLive(RunningPlatform platform, AccessProbe probe) {
        try (LiveChannel live = LiveChannel.open(platform.gatewayPort())) {
            live.subscribe("cheers");
            TestTimeouts.eventually().until(() -> live.got("code", "WS_AUTH_REQUIRED"));
            live.authenticate(probe.token());
            TestTimeouts.eventually().until(() -> live.got("op", "authenticated"));
            live.subscribe("cheers");
            TestTimeouts.eventually().until(() -> live.got("type", "snapshot"));
            assertThat(live.data("snapshot").get(0).getJsonArray("items")).hasSize(1);
            String id = probe.owner()
                    .post("/api/v1/cheers", text("live"))
                    .succeeds(201)
                    .json()
                    .getString("id");
            TestTimeouts.eventually().until(() -> live.data("update").stream()
                    .anyMatch(cheer -> cheer.getString("cheer_id").equals(id)));
        }
    }

    /** The event was handled, the job ran, the saga ended. */
    private static void assertMetrics(TestHttp gateway) {
        TestTimeouts.eventually()
                .untilAsserted(() -> assertThat(gateway.get("/metrics").body())
                        .containsPattern("astra_saga_ended_total\\{[^}]*saga=\"thanks\"[^}]*state=\"done\"[^}]*} 2\\.0")
                        .containsPattern("astra_job_duration_seconds_count\\{[^}]*job=\"purge\"[^}]*} [1-9]")
                        .containsPattern("astra_events_\\w+_total\\{[^}]*group=\"cheer_counters\"[^}]*} 2\\.0"));
    }

    private static JsonObject shown(TestHttp gateway) {
        return gateway.get("/services").json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getString("service").equals("cheers"))
                .findFirst()
                .orElse(null);
    }

    private static JsonObject text(String text) {
        return new JsonObject().put("text", text);
    }

    /** The document's module, and the classes of shared-codec that it edits. */
    private Path built(DomainDocument document) throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> file : document.files().entrySet()) {
            String path = file.getKey();
            if (path.endsWith(".java")) {
                sources.add(write(directory.resolve(path), file.getValue()));
            } else {
                String resource = path.startsWith(RESOURCES) ? path.substring(RESOURCES.length()) : path;
                write(classes.resolve(resource), file.getValue());
            }
        }
        for (String edited : document.touched()) {
            if (edited.endsWith(".java")) {
                sources.add(write(directory.resolve("edited").resolve(edited), document.edited(edited)));
            }
        }
        compile(sources, classes);
        return classes;
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-parameters", "-d", classes.toString(), "-cp", classPath()));
        sources.forEach(source -> arguments.add(source.toString()));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, System.out, System.err, arguments.toArray(String[]::new));
        assertThat(failed).as("the compiler's exit code").isZero();
    }

    private static String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(RunningPlatform.jar().resolveSibling("lib"))) {
            return String.join(File.pathSeparator, jars.map(Path::toString).toList());
        }
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
