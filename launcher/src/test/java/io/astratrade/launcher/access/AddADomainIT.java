package io.astratrade.launcher.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.faults.RunningPlatform;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTimeouts;
import io.astratrade.testkit.TestUser;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/add-a-domain.md to the letter: writes its files, builds them, runs them with the others, calls them. */
class AddADomainIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FILE =
            Pattern.compile("<!-- file: (\\S+) -->\\n```\\w*\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern EDIT =
            Pattern.compile("<!-- edit: (\\S+) \\| (.*?) -->\\n```\\w*\\n(.*?)\\n```", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void theDomainOfTheDocumentWorks() throws Exception {
        Path classes = built(Files.readString(ROOT.resolve("docs/add-a-domain.md")));
        Path data = directory.resolve("data");
        try (RunningPlatform platform = RunningPlatform.upWith(classes, data, Map.of())) {
            TestHttp user = new TestUser("cheerful").join(platform.gateway());
            platform.gateway().post("/api/v1/cheers", text("hello")).refuses(401, "AUTH_TOKEN_MISSING");
            user.post("/api/v1/cheers", new JsonObject()).refuses(400, "REQUEST_INVALID");
            String id = user.post("/api/v1/cheers", text("hello"))
                    .succeeds(201)
                    .json()
                    .getString("id");
            assertThat(id).isNotBlank();
            user.put("/api/v1/admin/cheers/" + id + "/hidden", new JsonObject().put("reason", "spam"))
                    .refuses(403, "AUTH_FORBIDDEN");
            JsonObject cheers =
                    TestTimeouts.eventually().until(() -> shown(platform.gateway()), shown -> shown != null);
            assertThat(cheers.getJsonArray("groups").getList()).isEqualTo(List.of("cheer_counters"));
            assertThat(cheers.getJsonArray("streams").getList()).isEqualTo(List.of("astra.cheers.cheergiven.v1"));
            assertThat(cheers.getJsonArray("jobs").getList()).isEqualTo(List.of("purge"));
            assertMetrics(platform.gateway());
        }
    }

    /** The event was handled, the job ran, the saga ended. */
    private static void assertMetrics(TestHttp gateway) {
        TestTimeouts.eventually()
                .untilAsserted(() -> assertThat(gateway.get("/metrics").body())
                        .containsPattern("astra_saga_ended_total\\{[^}]*saga=\"thanks\"[^}]*state=\"done\"[^}]*} 1\\.0")
                        .containsPattern("astra_job_duration_seconds_count\\{[^}]*job=\"purge\"[^}]*} [1-9]")
                        .containsPattern("astra_events_\\w+_total\\{[^}]*group=\"cheer_counters\"[^}]*} 1\\.0"));
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
    private Path built(String document) throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<Path> sources = new ArrayList<>();
        Matcher files = FILE.matcher(document);
        while (files.find()) {
            boolean java = files.group(1).endsWith(".java");
            Path file = (java ? directory : classes).resolve(files.group(1));
            write(file, files.group(2) + "\n");
            if (java) {
                sources.add(file);
            }
        }
        Matcher edits = EDIT.matcher(document);
        while (edits.find()) {
            String before = Files.readString(ROOT.resolve(edits.group(1)));
            assertThat(before).as(edits.group(1)).containsOnlyOnce(edits.group(2));
            Path file = directory.resolve("edited").resolve(edits.group(1));
            write(file, before.replace(edits.group(2), edits.group(3)));
            sources.add(file);
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

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
