/**
 * Live channels over one WebSocket per client.
 *
 * <pre>
 *  client ◄──► WsEndpoint ─► Client: frames in, Session ── Subscription ──► Outlet: frames out, conflated or bounded
 *                 │ seats, pings, revocations                 ▲
 *                 ▼                                           │ snapshot, update
 *               Seats, WsMeters (per process)      Feeds ─┬─ PolledFeed: ticker, leaderboard ◄── services, by proxy/Upstream
 *                                                         └─ TailFeed: trades, orders ◄── platform's StreamTail; snapshots
 *                                                                                         from the service
 * </pre>
 *
 * Everything but Seats and WsMeters belongs to one event loop; each loop polls and follows for its own clients.
 */
package io.astratrade.gateway.ws;
