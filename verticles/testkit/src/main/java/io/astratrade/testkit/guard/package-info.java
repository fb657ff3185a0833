/**
 * The guard over all test classes: none may block an event loop.
 *
 * <pre>
 *   Vert.x' checker logs ─► BlockedThreadReports ─► BlockedThreadGuard fails the class
 *                                │ forgives: JvmPauses (the whole JVM stood still), StarvedThreads (no processor)
 * </pre>
 */
package io.astratrade.testkit.guard;
