/**
 * Guards of connections, before and below what Vert.x does with them.
 *
 * <pre>
 *   bytes ─► FirstRequestTimeout ─► StrictDecoderInstaller ─► StrictRequestDecoder ─► Vert.x ─► routers
 *            (ends who trickles)    (steps aside, HTTP/2      ├─ HeadScanner: folds, white space
 *                                    keeps Vert.x' own)       ├─ Framing: lengths, codings, hosts
 *                                                             ├─ ChunkScanner: sizes, extensions, trailers
 *                                                             └─ Upgrades: offers to go on in HTTP/2
 *   not HTTP ─► MalformedRequests: a problem, then the end       SlowClients: ends who takes too long later on
 * </pre>
 *
 * {@link io.astratrade.platform.http.connection.ConnectionGuards} puts the first two into every connection of a guarded port.
 */
package io.astratrade.platform.http.connection;
