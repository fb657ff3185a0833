/**
 * Live channels over one WebSocket per client.
 *
 * <pre>
 *  client ◄──► WsEndpoint ─► Client: frames in, Session ── Subscription ──► OutboundFrames: frames out, conflated or bounded
 *                 │ seats, pings, revocations                 ▲
 *                 ▼                                           │ snapshot, update
 *               ConnectionQuota, WsMeters (per process)      Feeds ─┬─ PolledFeed: ticker, leaderboard ◄── services, by proxy/Upstream
 *                                                         └─ TailFeed: trades, orders ◄── platform's StreamTail; snapshots
 *                                                                                         from the service
 * </pre>
 *
 * Everything but ConnectionQuota and WsMeters belongs to one event loop; each loop polls and follows for its own clients.
 */
package io.astratrade.gateway.ws;
