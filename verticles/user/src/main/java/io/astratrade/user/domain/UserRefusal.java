package io.astratrade.user.domain;

import io.astratrade.platform.refusal.Refusal;

/** Refusals of the user service. */
public enum UserRefusal implements Refusal {
    USER_WRONG_CREDENTIALS(
            401,
            "The user name or the password is wrong.",
            "Check both; too many failures lock the login for a while."),
    USER_REFRESH_TOKEN_INVALID(
            401, "The refresh token is not valid.", "Log in again; a refresh token can be used once."),
    USER_NOT_ACTIVE(403, "This account is not active.", "Ask the support to activate it."),
    USER_NOT_FOUND(404, "There is no such user.", "Check the id or the user name."),
    USER_SESSION_NOT_FOUND(404, "There is no such session.", "List the sessions again; this one may have ended."),
    USER_USERNAME_TAKEN(409, "This user name is taken.", "Choose another one."),
    USER_EMAIL_TAKEN(409, "This email address is in use.", "Log in to that account, or use another address."),
    USER_USERNAME_INVALID(
            422,
            "A user name has 3 to 30 letters, digits, _ or -, and begins with a letter or digit.",
            "Choose a name of this form."),
    USER_EMAIL_INVALID(422, "This is not a valid email address.", "Correct the address."),
    USER_PASSWORD_TOO_WEAK(
            422,
            "The password is too short or too common.",
            "Choose a longer one that is on no list of common passwords."),
    USER_PROFILE_INVALID(422, "A profile field is not valid.", "Correct the fields that errors points at."),
    USER_LOCKED_OUT(429, "Too many failed logins.", "Wait as many seconds as Retry-After says."),
    USER_ADMIN_SELF(422, "Nobody changes status, role or tier of the own account.", "Ask another administrator."),
    USER_BUSY(
            503,
            "Too many passwords are being checked right now.",
            "Wait as many seconds as Retry-After says, then try again.");

    private final Terms terms;

    UserRefusal(int status, String title, String cure) {
        this.terms = new Terms(status, title, cure);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
