package dev.kizuna.notification.delivery.text;

/** A text that cannot be used; says in which file and line, what is wrong and what would be right. */
public final class InvalidTextsException extends RuntimeException {

    InvalidTextsException(String file, int line, String detail) {
        super(file + ", line " + line + ": " + detail);
    }

    InvalidTextsException(String file, String detail, Throwable cause) {
        super(file + ": " + detail, cause);
    }
}
