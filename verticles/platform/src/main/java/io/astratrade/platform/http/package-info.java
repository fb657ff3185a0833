/**
 * Concerns around the API of every service, in the order of {@link io.astratrade.platform.http.ServiceRouter}.
 *
 * <pre>
 *   connection/ ─► correlation id ─► TrustedProxies (who is it: ForwardedHops) ─► SecurityHeaders ─► AccessLog ─► Cors (Origins)
 *     ─► Http2Fields, PathSegments, QueryEscapes ─► health, metrics (AllowedMethods)
 *     ─► BodyReader (Expectations) ─► media type ─► api
 * </pre>
 *
 * Networks: who holds an address, for limits. HttpConfig: the settings of them all.
 */
package io.astratrade.platform.http;
