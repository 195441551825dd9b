package dev.kizuna.kit.instance;

import org.jspecify.annotations.Nullable;

/** The stores are being restored or moved to another instance; it passes within seconds. */
public final class StoreNotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreNotReadyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
