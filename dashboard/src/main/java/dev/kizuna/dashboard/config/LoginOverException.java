package dev.kizuna.dashboard.config;

/** The issuer gives no more tokens for this login. */
final class LoginOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoginOverException(Throwable cause) {
        super("The login is over", cause);
    }
}
