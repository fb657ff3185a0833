/**
 * The running instances of every service.
 *
 * <pre>
 *  Registration: heartbeats ──► ServiceRegistry ──► RecordStore: Vert.x service discovery in Redis
 *                                  │ instances, healthy, well
 *                                  ▼
 *                               InstanceView ──► DirectAnswers ──► LivenessProbe: GET /health/live, while no heartbeat arrives
 * </pre>
 */
package io.astratrade.platform.registry;
