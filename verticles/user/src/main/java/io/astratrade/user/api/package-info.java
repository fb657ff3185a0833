/**
 * The endpoints of the user service, one file each.
 *
 * <pre>
 *  RegisterUser ──► Credentials, PasswordHasher ──► AccountStore ──► UserRegistered
 *  Login ──► LoginFailureStore (429) ──► PasswordHasher ──► SessionService.begin ──► tokens
 *  RefreshSession ──► SessionService.renew ──► tokens
 *  Logout, EndSession, EndOtherSessions, ChangePassword ──► SessionService.end ──► SessionEnded
 *  GetMe, UpdateMe, GetUser ──► AccountStore        ListSessions ──► SessionStore        GetJwks ──► SigningKeys
 *  FindUsers ──► UserDirectory ◄── wire/ProfileUpdates ◄── LevelUp, SubscriptionChanged ...
 * </pre>
 */
package io.astratrade.user.api;
