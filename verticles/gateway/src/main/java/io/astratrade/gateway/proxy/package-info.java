/**
 * The way to the services.
 *
 * <pre>
 *  Proxy ──► HandoverRetry: waits while a service moves ──► Upstream: pool, deadline ──► Target: an instance, its Breaker ──► service
 *    │                                                         │ choose: PowerOfTwo
 *    └─ Headers: which pass                                    ▼
 *       Routes: path -> service                              Targets ◄── platform/registry, each second
 * </pre>
 *
 * Everything belongs to one event loop.
 */
package io.astratrade.gateway.proxy;
