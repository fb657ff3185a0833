/**
 * Live channels over one WebSocket per client.
 *
 * <pre>
 *  client ◄─► connection: sockets, frames, quotas ──subscription──► feed: one source per type of channel ──► services, event streams
 *                                                                      ▲
 *                                              platform/channel: ChannelType, declared by the domains
 * </pre>
 */
package io.astratrade.gateway.ws;
