/**
 * What the tests of every module share.
 *
 * <pre>
 *   TestServers         one PostgreSQL and one Redis per test JVM, and fresh ones for fault tests
 *   TestHttp -> Answer  a blocking JSON client
 *   TestTokens          access tokens, good and forged, with their JWKS
 *   BadToken            one token of every kind that is not let in
 *   Shared              one instance of a fixture for all test classes of a run
 *   Await               the result of a Vert.x future, within a minute
 *   VertxParameter      a test class that asks for a Vertx gets one, closed after the class  (automatic)
 *   BlockedThreadGuard  fails a test class during which an event loop was blocked             (automatic)
 * </pre>
 */
package io.astratrade.testkit;
