/**
 * Rules of accounts, without Vert.x.
 *
 * <pre>
 *  RegisterUser ──► Credentials (CommonPasswords), EmailAddress ──► Account
 *  Login        ──► LoginName ──► Lockout
 *  UpdateMe     ──► TimeZones
 *  ListSessions ──► SessionPlace                   any of them ──► UserRefusal
 * </pre>
 */
package io.astratrade.user.domain;
