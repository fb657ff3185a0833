/**
 * Test kit that all modules share.
 *
 * <pre>
 *   TestServers         one PostgreSQL and one Redis per test JVM, and fresh ones for fault tests
 *   TestHttp -> Answer  a blocking JSON client
 *   TestUser            an account of a running platform, registered and logged in by the gateway
 *   TestTokens          access tokens, good and forged, with their JWKS
 *   BadToken            one token of every kind that is not let in
 *   Shared              one instance of a fixture for all test classes of a run
 *   Await               the result of a Vert.x future, within a minute
 *   VertxLog            what is logged on behalf of one Vertx
 *   SettableClock       a time that stands still until it is set
 *   VertxExtension      of vertx-junit5: gives tests a Vertx and a VertxTestContext   (automatic)
 *   guard               fails a test class during which an event loop was blocked      (automatic)
 *   raw                 requests that no client would send, byte by byte
 *   TestTimeouts        how long tests wait, and Awaitility's limit                    (automatic)
 * </pre>
 */
package io.astratrade.testkit;
