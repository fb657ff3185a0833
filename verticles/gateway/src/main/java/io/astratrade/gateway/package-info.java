/**
 * The one door to all services.
 *
 * <pre>
 *  client ──► GatewayApiVerticle ──► Admission: token (cached) ──► limit/RateLimiter (one Lua call) ──► proxy/Proxy ──► service
 *                  │                                                                                      ▲
 *                  ├─ /, /docs, /services: pages/*                        proxy/Targets ◄── registry, each second
 *                  ├─ /ws: ws/*, see there
 *                  └─ /health, /metrics: platform
 * </pre>
 */
package io.astratrade.gateway;
