/**
 * Connections to Redis that come back by themselves.
 *
 * <pre>
 *  caller ──► Script (by digest) ──► RedisLink ──► Redis
 *                                       ├─ Watchdog: breaks a silent connection      Backoff: pauses between attempts
 *                                       └─ ServerTrouble: a server that refuses, logged once ◄── RedisErrors: classes of answers
 * </pre>
 */
package io.astratrade.platform.redis;
