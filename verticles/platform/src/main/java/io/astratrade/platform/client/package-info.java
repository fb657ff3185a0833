/**
 * Calls of other services by their name: for sagas and whatever else must ask the owner. Reads are served from events.
 *
 * <pre>
 *  ServiceClient.call(ServiceRequest) ── registry: healthy instances of the name, in turn
 *        │  each instance behind its Breaker: failures in a row or nobody listening open it, one trial closes it
 *        │  headers: Authorization (ServiceKey: a token of a minute, for this callee alone), Idempotency-Key,
 *        │           X-Correlation-ID, traceparent
 *        ▼
 *  refused ─► RemoteRefusalException (4xx: the callee's no, never repeated)
 *  dead, slow, 5xx ─► another instance after a jittered pause, until the deadline ─► ServiceUnreachableException
 * </pre>
 *
 * <p>The callee finds the caller's public key in the registry record of the instance that signed. Whoever can write to
 * the registry is trusted already: it says where the issuer of user tokens is.
 */
package io.astratrade.platform.client;
