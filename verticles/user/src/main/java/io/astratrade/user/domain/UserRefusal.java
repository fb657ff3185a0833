package io.astratrade.user.domain;

import io.astratrade.platform.refusal.Refusal;

/** Why the user service says no. */
public enum UserRefusal implements Refusal {
    USER_WRONG_CREDENTIALS(401, "The user name or the password is wrong."),
    USER_REFRESH_TOKEN_INVALID(401, "The refresh token is not valid."),
    USER_NOT_ACTIVE(403, "This account is not active."),
    USER_NOT_FOUND(404, "There is no such user."),
    USER_SESSION_NOT_FOUND(404, "There is no such session."),
    USER_USERNAME_TAKEN(409, "This user name is taken."),
    USER_EMAIL_TAKEN(409, "This email address is in use."),
    USER_USERNAME_INVALID(422, "A user name has 3 to 30 letters, digits, _ or -, and begins with a letter or digit."),
    USER_EMAIL_INVALID(422, "This is not a valid email address."),
    USER_PASSWORD_TOO_WEAK(422, "The password is too short or too common."),
    USER_PROFILE_INVALID(422, "A profile field is not valid."),
    USER_LOCKED_OUT(429, "Too many failed logins."),
    USER_ADMIN_SELF(422, "Nobody changes status, role or tier of the own account."),
    USER_BUSY(503, "Too many passwords are being checked right now.");

    private final Terms terms;

    UserRefusal(int status, String title) {
        this.terms = new Terms(status, title);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
