/**
 * Limits on requests, as configured.
 *
 * <pre>
 *  request ──► Buckets: one Bucket of each Limit that matches ──► RateLimiter ─┬─ lua/gcra.lua in Redis: exact over all gateways
 *                                                                              └─ LocalLimits: while Redis is away or refuses
 *  response ◄── RateLimit-* or 429 ◄── Verdict of the tightest bucket
 * </pre>
 */
package io.astratrade.gateway.limit;
