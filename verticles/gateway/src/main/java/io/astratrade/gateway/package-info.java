/**
 * The one door to all services.
 *
 * <pre>
 *  client ──► GatewayApiVerticle ──► Pipeline: identify (token, cached) ──► limit (one script call) ──► forward: proxy/Proxy ──► service
 *                  │                                                                                      ▲
 *                  ├─ /, /docs, /services: pages/*                        proxy/Targets ◄── registry, each second
 *                  ├─ /ws: ws/*, see there
 *                  └─ /health, /metrics: platform
 * </pre>
 */
package io.astratrade.gateway;
