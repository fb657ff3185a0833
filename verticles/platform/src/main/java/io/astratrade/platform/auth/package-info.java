/**
 * Identity of a caller, from its bearer token only.
 *
 * <pre>
 *  request ──► Authenticator ──► TokenVerifier ──► Principal (Role)
 *                                   │ AccessToken (TokenHeader, TokenClaims), AuthConfig: what it must claim
 *                                   │ KeyRing ◄── JwksSource: the user service's public keys
 *                                   ▼
 *                               Revocations ◄── RevocationFeed ◄── SessionEnded
 * </pre>
 */
package io.astratrade.platform.auth;
