/**
 * Access and refresh tokens, and the keys that sign.
 *
 * <pre>
 *  KeyMaker ──► SigningKey ── sealed by KeyCipher ──► SigningKeyStore
 *                   │
 *  SigningKeys: the next is published │ signs │ is published until its last token has expired
 *                   │
 *                   ▼
 *  TokenIssuer ──► access token (RS256 JWT)         RefreshToken ──► SHA-256 in the database
 * </pre>
 */
package io.astratrade.user.token;
