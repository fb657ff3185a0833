/**
 * Sources of the channels that clients subscribe to; each event loop polls and follows for its own clients.
 *
 * <pre>
 *  Subscription ──► Feeds ─┬─ PolledFeed ──► Poller (one per path) ──────────────► service: state, read periodically
 *     ▲ snapshot, update   │
 *     │                    └─ FollowedChannels (one per type) ◄── EventFeed (one per service) ◄── platform's StreamTail
 *     │                          └─ ChannelSubscribers (one per channel) ────────► service: snapshot
 *     └ in front of either: ListedFeed, which refuses arguments that are not in the service's list
 * </pre>
 */
package io.astratrade.gateway.ws.feed;
