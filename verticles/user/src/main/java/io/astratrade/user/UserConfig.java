package io.astratrade.user;

import io.astratrade.platform.config.ConfigReader;
import io.astratrade.user.domain.Lockout;
import io.astratrade.user.password.PasswordConfig;
import io.astratrade.user.session.SessionConfig;
import io.astratrade.user.token.KeyConfig;

/** The numbers of the user service; conf/user.yaml says what each does. */
record UserConfig(SessionConfig sessions, KeyConfig keys, PasswordConfig passwords, Lockout lockout) {

    /** @throws io.astratrade.platform.config.ConfigException with everything that is wrong */
    static UserConfig from(ConfigReader reader) {
        UserConfig config = new UserConfig(
                SessionConfig.read(reader), KeyConfig.read(reader), PasswordConfig.read(reader), lockout(reader));
        reader.done();
        return config;
    }

    private static Lockout lockout(ConfigReader reader) {
        return new Lockout(
                reader.integer("lockout.account_failures", 1, 1_000_000),
                reader.duration("lockout.account_window"),
                reader.integer("lockout.address_failures", 1, 1_000_000),
                reader.duration("lockout.address_window"));
    }
}
