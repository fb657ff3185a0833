/**
 * PostgreSQL.
 *
 * <pre>
 *   PostgresServer ─► PostgresBinaries    unpacked once per user and version
 *                  ─► PostgresCluster     initdb, what a killed JVM left, the postmaster
 *                       '─► PostgresCommands ─► Unprivileged    nothing runs as root
 *                  ─► PostgresDatabases   create database
 * </pre>
 */
package io.astratrade.embedded.postgres;
