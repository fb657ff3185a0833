/**
 * The SQL of the user service.
 *
 * <pre>
 *  accounts          ◄── AccountStore (their owner), AdministrationStore (operators), UserDirectory (as others find them)
 *  sessions, tokens  ◄── SessionStore      deleted when long over ◄── SessionPurge
 *  login_failures    ◄── LoginFailureStore (purged, like sessions, by StepwiseDelete)
 *  signing_keys      ◄── SigningKeyStore: private halves encrypted
 * </pre>
 */
package io.astratrade.user.store;
