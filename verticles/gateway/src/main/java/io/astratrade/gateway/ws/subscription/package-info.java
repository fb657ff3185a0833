/**
 * Interest of clients in channels, as sockets and feeds see it.
 *
 * <pre>
 *  name ──► Channels ──► Channel ──► Subscription ──► Subscriber: the client, with its Session; told snapshots, updates, WsErrors
 * </pre>
 */
package io.astratrade.gateway.ws.subscription;
