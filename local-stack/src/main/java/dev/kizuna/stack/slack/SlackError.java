package dev.kizuna.stack.slack;

/** Ends a call with {@code {"ok":false,"error":code}}, which Slack sends with HTTP status 200. */
final class SlackError extends RuntimeException {

    SlackError(String code) {
        super(code);
    }

    String code() {
        return String.valueOf(getMessage());
    }
}
