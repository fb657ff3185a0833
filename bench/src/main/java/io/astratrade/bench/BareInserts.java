package io.astratrade.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What PostgreSQL does at most of the simplest: one row of about 100 bytes in a transaction of its own. Prints rows a second.
 * Arguments: JDBC URL, connections, seconds.
 */
public final class BareInserts {
    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS public.bare_insert (id uuid PRIMARY KEY, amount bigint NOT NULL, text text NOT NULL)";
    private static final String INSERT = "INSERT INTO public.bare_insert VALUES (?, ?, ?)";
    private static final String TEXT = "x".repeat(60);

    private BareInserts() {}

    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection(args[0]);
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        int connections = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            counts.add(threads.submit((Callable<Long>) () -> insertUntil(args[0], end)));
        }
        long rows = 0;
        for (Future<Long> count : counts) {
            rows += count.get();
        }
        threads.shutdown();
        System.out.println(rows / seconds);
    }

    private static long insertUntil(String url, long end) throws SQLException {
        long rows = 0;
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                insert.setObject(1, UUID.randomUUID());
                insert.setLong(2, rows);
                insert.setString(3, TEXT);
                insert.executeUpdate();
                rows++;
            }
        }
        return rows;
    }
}
