package io.astratrade.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement on a database; prints the first column of what it gives. Arguments: JDBC URL, statement. */
public final class Sql {
    private Sql() {}

    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection(args[0]);
                Statement statement = connection.createStatement()) {
            if (statement.execute(args[1])) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    System.out.println(rows.getString(1));
                }
            }
        }
    }
}
