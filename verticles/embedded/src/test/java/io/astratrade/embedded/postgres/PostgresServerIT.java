package io.astratrade.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.embedded.process.Processes;
import io.astratrade.embedded.process.ServerOptions;
import io.astratrade.embedded.process.ServerStartException;
import io.astratrade.embedded.process.Signals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    static Path directory;

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(directory.resolve("shared"), 0);
        Sql.run(server, "create table kept (id int primary key)");
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void aCommitIsDurableAndOnlyLoopbackIsServed() {
        assertThat(Sql.value(server, "show fsync")).isEqualTo("on");
        assertThat(Sql.value(server, "show synchronous_commit")).isEqualTo("on");
        assertThat(Sql.value(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Sql.value(server, "show max_connections")).isEqualTo("200");
    }

    @Test
    void rowsSurviveARestartOnTheSamePort() {
        int port = server.port();
        Sql.run(server, "insert into kept values (1)");

        server.restart();

        assertThat(server.port()).isEqualTo(port);
        assertThat(Sql.value(server, "select count(*) from kept where id = 1")).isEqualTo("1");
    }

    @Test
    void committedRowsSurviveAKill() {
        Sql.run(server, "insert into kept values (2)");

        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.restart();

        assertThat(Sql.value(server, "select count(*) from kept where id = 2")).isEqualTo("1");
    }

    @Test
    void stopLeavesNoProcessAndALaterStartFindsTheData() {
        Path data = directory.resolve("later");
        PostgresServer first = PostgresServer.start(data, 0);
        Sql.run(first, "create table kept as select 3 as id");
        List<ProcessHandle> tree = Processes.tree(first.pid());
        assertThat(tree).hasSizeGreaterThan(1);

        first.stop();
        first.stop();

        assertThat(tree).noneMatch(Signals::isRunning);
        try (PostgresServer second = PostgresServer.start(data, 0)) {
            assertThat(Sql.value(second, "select id from kept")).isEqualTo("3");
        }
    }

    @Test
    void anInterruptedInitdbIsRepeated() throws IOException {
        Path draft = Files.createDirectories(directory.resolve("half.initdb"));
        Files.writeString(draft.resolve("PG_VERSION"), "17");

        try (PostgresServer recovered = PostgresServer.start(directory.resolve("half"), 0, ServerOptions.throwAway())) {
            assertThat(recovered.isRunning()).isTrue();
            assertThat(draft).doesNotExist();
        }
    }

    @Test
    void foreignFilesAreNotTouched() throws IOException {
        Path foreign = Files.createDirectories(directory.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> PostgresServer.start(foreign, 0))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("holds no PostgreSQL data");
        assertThat(foreign.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void aTakenPortIsNamedWithTheServersOwnWords() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(PostgresServer.HOST))) {
            assertThatThrownBy(() -> PostgresServer.start(
                            directory.resolve("taken"), taken.getLocalPort(), ServerOptions.throwAway()))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("End of ")
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void aDatabaseIsCreatedOnce() {
        server.createDatabase("extra");
        server.createDatabase("extra");

        assertThat(Sql.value(server, "select count(*) from pg_database where datname = 'extra'"))
                .isEqualTo("1");
        assertThatThrownBy(() -> server.createDatabase("x; drop database extra"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
