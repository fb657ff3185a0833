package io.astratrade.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.launcher.faults.RunningPlatform;
import io.astratrade.launcher.faults.RunningPlatform.Ended;
import io.astratrade.launcher.node.Modules;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestUser;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator asks of a platform that runs. */
class OperatorIT {
    @TempDir
    static Path directory;

    private static RunningPlatform platform;

    @BeforeAll
    static void up() {
        platform = RunningPlatform.up(directory.resolve("data"), Map.of());
    }

    @AfterAll
    static void down() {
        platform.close();
    }

    @Test
    void statusNamesEveryServiceWithItsLagAndTheServersInUse() throws IOException, InterruptedException {
        Ended status = packaged("status", "--json");
        assertThat(status.exitCode()).as(status.output()).isZero();
        JsonObject shown = new JsonObject(status.output());
        assertThat(shown.getString("gateway")).isEqualTo("http://127.0.0.1:" + platform.gatewayPort());
        assertThat(shown.getString("redis")).startsWith("redis://");
        assertThat(shown.getString("postgres")).startsWith("postgresql://");
        JsonArray services = shown.getJsonArray("services");
        assertThat(services)
                .extracting(service -> ((JsonObject) service).getString("service"))
                .containsExactlyInAnyOrderElementsOf(Modules.names());
        assertThat(services).allMatch(service -> ((JsonObject) service).getLong("lag") >= 0);
    }

    @Test
    void everyServiceWorksAsItsOwnRole() throws IOException, InterruptedException {
        String postgres = new JsonObject(astra("status", "--json").output()).getString("postgres");
        await().untilAsserted(() -> assertThat(rolesAtWork(postgres))
                .containsExactlyInAnyOrderElementsOf(Modules.all().stream()
                        .filter(ServiceModule::hasDatabase)
                        .map(module -> "astra_" + module.name())
                        .toList()));
    }

    private static List<String> rolesAtWork(String postgres) throws SQLException {
        List<String> roles = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:" + postgres.replace("postgres@", ""), "postgres", "");
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT DISTINCT usename FROM pg_stat_activity WHERE application_name LIKE 'astra-%'")) {
            while (rows.next()) {
                roles.add(rows.getString(1));
            }
        }
        return roles;
    }

    @Test
    void eventsShowsEveryGroupAndTheEntriesOfAStream() throws IOException, InterruptedException {
        new TestUser("vega").register(platform.gateway());

        Ended groups = astra("events", "groups", "--json");
        assertThat(groups.exitCode()).isZero();
        assertThat(groups.output().lines()).hasSize(ConsumerGroup.values().length);

        await().untilAsserted(() -> assertThat(inState(astra("events", "groups", "--json"), "unconsumed"))
                .as("their service runs, and declares no handler for them")
                .containsExactlyInAnyOrderElementsOf(unhandled()));

        await().untilAsserted(() -> {
            Ended tail = astra("events", "tail", "astra.user.userregistered.v1");
            assertThat(tail.exitCode()).isZero();
            assertThat(tail.output()).contains("\"username\":\"vega\"");
        });
        assertThat(astra("events", "tail", "astra.no.such.v1").exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(astra("events", "dead", "leaderboard_updaters").output()).isEmpty();
    }

    private static List<String> inState(Ended groups, String state) {
        return groups.output()
                .lines()
                .map(JsonObject::new)
                .filter(group -> group.getString("state").equals(state))
                .map(group -> group.getString("group"))
                .toList();
    }

    private static List<String> unhandled() {
        return Modules.all().stream()
                .map(ServiceModule::domain)
                .flatMap(domain -> Stream.of(ConsumerGroup.values())
                        .filter(group -> group.owner().equals(domain.name()))
                        .filter(group -> !domain.groups().contains(group)))
                .map(ConsumerGroup::groupName)
                .toList();
    }

    @Test
    void aGroupThatNobodyKnowsIsShownAndForgottenOnlyWhenItIsSilentOrByForce(Vertx vertx)
            throws IOException, InterruptedException {
        String stream = "astra.nft.nftlisted.v1";
        String redis = new JsonObject(astra("status", "--json").output()).getString("redis");
        RedisLink link = RedisLink.open(vertx, redis, "test");
        Await.result(link.connected());
        Await.result(link.send(Request.cmd(Command.XGROUP)
                .arg("CREATE")
                .arg(stream)
                .arg("retired_group")
                .arg("$")
                .arg("MKSTREAM")));
        Await.result(link.send(Request.cmd(Command.XGROUP)
                .arg("CREATECONSUMER")
                .arg(stream)
                .arg("retired_group")
                .arg("reader")));
        Await.result(link.close());

        assertThat(astra("events", "groups").output()).contains("STRAY").contains("retired_group");
        assertThat(astra("events", "forget", "retired_group", stream).exitCode())
                .isEqualTo(ExitCode.FAILED.code());
        assertThat(astra("events", "forget", "retired_group", stream, "--force").exitCode())
                .isZero();
        assertThat(astra("events", "groups", "--json").output()).doesNotContain("retired_group");
    }

    @Test
    void replayCountsWhatItWouldHandOverAndRefusesAStreamThatTheGroupDoesNotRead()
            throws IOException, InterruptedException {
        String group = "gamification_xp_processors";
        Ended dryRun = astra("events", "replay", "astra.nft.nftminted.v1", "--group", group, "--dry-run");
        assertThat(dryRun.exitCode()).isZero();
        assertThat(dryRun.output()).startsWith("0 would be handed to " + group);
        assertThat(astra("events", "replay", "astra.social.postpublished.v1", "--group", group)
                        .exitCode())
                .isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void aSecondUpOnTheSameDataIsRefused() throws IOException, InterruptedException {
        Ended second = packaged("up");
        assertThat(second.exitCode()).isEqualTo(ExitCode.DATA_IN_USE.code());
        await().until(() -> platform.gateway().get("/health/ready").status() == 200);
    }

    @Test
    void sigtermLeavesNoProcess() {
        List<ProcessHandle> all;
        try (RunningPlatform other = RunningPlatform.up(directory.resolve("other"), Map.of())) {
            all = other.processes();
            assertThat(all).as("the JVM, PostgreSQL and Redis").hasSizeGreaterThanOrEqualTo(3);
        }
        await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void sigtermStopsAtOnceWhileTheServicesAreStillStarting() {
        List<ProcessHandle> all;
        long asked;
        try (RunningPlatform starting = RunningPlatform.begin(directory.resolve("starting"))) {
            starting.awaitOutput("PostgreSQL and Redis");
            all = starting.processes();
            asked = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - asked))
                .as("it does not wait for the services")
                .isLessThan(Duration.ofSeconds(40));
        assertThat(all).hasSizeGreaterThanOrEqualTo(3);
        await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** By a process of the packaged jar, as operators run it. */
    private static Ended packaged(String... arguments) throws IOException, InterruptedException {
        return RunningPlatform.astra(onThePlatform(arguments));
    }

    /** By this JVM, which is warm. */
    private static Ended astra(String... arguments) {
        String[] line = onThePlatform(arguments);
        StringWriter errors = new StringWriter();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(output, true, UTF_8));
        try {
            int code = Astra.commandLine(line)
                    .setErr(new PrintWriter(errors, true))
                    .execute(line);
            return new Ended(code, output.toString(UTF_8), errors.toString());
        } finally {
            System.setOut(before);
        }
    }

    private static String[] onThePlatform(String... arguments) {
        return Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--data", directory.resolve("data").toString()))
                .toArray(String[]::new);
    }
}
