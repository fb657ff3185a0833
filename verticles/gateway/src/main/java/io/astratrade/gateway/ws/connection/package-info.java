/**
 * Connections of clients at `/ws`.
 *
 * <pre>
 *            InboundFrames: checked, counted ──► Client: session, subscriptions ──► ws/feed: Feeds
 *  client ◄─►                                      │    ▲
 *            OutboundFrames: numbered, bounded ◄───┘    └── WsEndpoint: admission, pings, expiry, revocation
 *                                                              └─► ConnectionQuota, WsMeters
 * </pre>
 *
 * Everything belongs to one event loop, except ConnectionQuota and WsMeters, which the process shares.
 */
package io.astratrade.gateway.ws.connection;
