/**
 * Operator commands: `astra users ...`.
 *
 * <pre>
 *  UsersCommand ─┬─ UsersGrantCommand, UsersRevokeCommand ──► RoleGrants ──► role, audit row, SessionEnded: one transaction
 *                ├─ UsersListCommand ──► who has a role
 *                └─ UsersAnnounceCommand ──► Announcement ──► ProfileUpdated of every account, a few per transaction
 * </pre>
 */
package io.astratrade.user.ops;
