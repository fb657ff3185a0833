/**
 * Accounts, sessions, tokens.
 *
 * <pre>
 *  UserApiVerticle ── api/RegisterUser, Login ... ──► session/SessionService ──► store/* (users, sessions, refresh_tokens)
 *                         │ Argon2id on worker threads   │ outbox: UserRegistered, SessionStarted, SessionEnded ...
 *                         ▼                              ▼
 *                  password/PasswordHasher     token/TokenIssuer ◄── token/SigningKeys (rotating, in the database)
 * </pre>
 */
package io.astratrade.user;
