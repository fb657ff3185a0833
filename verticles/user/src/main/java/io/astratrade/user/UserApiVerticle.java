package io.astratrade.user;

import io.astratrade.platform.api.ApiRouter;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.module.Service;
import io.astratrade.user.api.ChangePassword;
import io.astratrade.user.api.EndOtherSessions;
import io.astratrade.user.api.EndSession;
import io.astratrade.user.api.FindUsers;
import io.astratrade.user.api.GetJwks;
import io.astratrade.user.api.GetMe;
import io.astratrade.user.api.GetUser;
import io.astratrade.user.api.ListSessions;
import io.astratrade.user.api.Login;
import io.astratrade.user.api.Logout;
import io.astratrade.user.api.RefreshSession;
import io.astratrade.user.api.RegisterUser;
import io.astratrade.user.api.UpdateMe;
import io.astratrade.user.api.admin.SearchUsers;
import io.astratrade.user.api.admin.SetUserRole;
import io.astratrade.user.api.admin.SetUserStatus;
import io.astratrade.user.api.admin.SetUserTier;
import io.astratrade.user.domain.CommonPasswords;
import io.astratrade.user.domain.Credentials;
import io.astratrade.user.password.PasswordHasher;
import io.astratrade.user.password.PasswordVerifier;
import io.astratrade.user.session.AccountAdministration;
import io.astratrade.user.session.SessionService;
import io.astratrade.user.store.AccountStore;
import io.astratrade.user.store.AdministrationStore;
import io.astratrade.user.store.LoginFailureStore;
import io.astratrade.user.store.SessionStore;
import io.astratrade.user.store.UserDirectory;
import io.astratrade.user.token.KeyedFingerprint;
import io.astratrade.user.token.SigningKeys;
import io.astratrade.user.token.TokenIssuer;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** The HTTP side of the user service. */
final class UserApiVerticle extends VerticleBase {
    private static final long KEYS_MS = TimeUnit.SECONDS.toMillis(30);

    private final Service service;
    private final UserConfig config;

    UserApiVerticle(Service service, UserConfig config) {
        this.service = service;
        this.config = config;
    }

    @Override
    public Future<?> start() {
        Database database = service.database();
        Clock clock = service.clock();
        SigningKeys keys = new SigningKeys(vertx, database, clock, config.keys());
        TokenIssuer issuer = new TokenIssuer(vertx, keys, service.authConfig(), clock);
        AccountStore accounts = new AccountStore(database);
        LoginFailureStore failures = new LoginFailureStore(database, config.lockout(), clock);
        SessionService sessions = new SessionService(
                database,
                new SessionStore(database),
                accounts,
                issuer,
                service.revocations(),
                config.sessions(),
                clock);
        PasswordHasher hasher = new PasswordHasher(vertx, config.passwords());
        PasswordVerifier passwords = new PasswordVerifier(failures, hasher);
        Credentials credentials = new Credentials(CommonPasswords.load());
        KeyedFingerprint fingerprint = new KeyedFingerprint(config.keys().secret());
        service.useJwks(keys);
        vertx.setPeriodic(KEYS_MS, tick -> keys.refresh());

        AccountAdministration administration = new AccountAdministration(
                accounts, new AdministrationStore(database), new SessionStore(database), service.revocations(), clock);

        ApiRouter routes = service.http()
                .routes()
                .open("registerUser", new RegisterUser(database, accounts, hasher, credentials, fingerprint, clock))
                .open("login", new Login(accounts, passwords, hasher, sessions, database, clock))
                .open("refreshSession", new RefreshSession(sessions))
                .secured("logout", new Logout(database, sessions))
                .secured("getMe", new GetMe(accounts))
                .secured("updateMe", new UpdateMe(database, accounts, clock))
                .open("getUser", new GetUser(accounts))
                .secured("findUsers", new FindUsers(new UserDirectory(database)))
                .secured("listSessions", new ListSessions(sessions))
                .secured("endSession", new EndSession(database, sessions))
                .secured("endOtherSessions", new EndOtherSessions(database, sessions))
                .secured(
                        "changePassword",
                        new ChangePassword(database, accounts, passwords, hasher, credentials, sessions, clock))
                .secured("searchUsers", new SearchUsers(new AdministrationStore(database)))
                .admin("setUserStatus", database, new SetUserStatus(administration))
                .admin("setUserRole", database, new SetUserRole(administration))
                .admin("setUserTier", database, new SetUserTier(administration))
                .open("getJwks", new GetJwks(keys));
        return keys.refresh().compose(ready -> service.http().listen(routes));
    }
}
