package io.astratrade.embedded;

import io.astratrade.embedded.directory.DataDirectoryInUseException;
import io.astratrade.embedded.postgres.Sql;
import io.astratrade.embedded.redis.RedisCli;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the backends, prints their process ids, and never stops them itself. */
final class ChildMain {

    private ChildMain() {}

    @SuppressWarnings("resource") // the point of this program is not to close them
    public static void main(String[] arguments) throws InterruptedException {
        try {
            EmbeddedBackends backends = EmbeddedBackends.start(Path.of(arguments[0]), 0, 0);
            Sql.run(backends.postgres(), "create table if not exists kept (id int primary key)");
            Sql.run(backends.postgres(), "insert into kept values (7)");
            RedisCli.send(backends.redis(), "SET kept 7");
            System.out.println(
                    backends.postgres().pid() + " " + backends.redis().pid());
        } catch (DataDirectoryInUseException e) {
            System.out.println(e.getMessage());
            return;
        }
        new CountDownLatch(1).await(60, TimeUnit.SECONDS);
    }
}
