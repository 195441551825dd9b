package dev.kizuna.dashboard.config;

import java.util.Optional;

/** The token of whoever this thread works for. */
interface UserToken {

    /**
     * The token to send on; nothing where nobody logs in.
     *
     * @throws LoginOverException when the user has to log in again
     */
    Optional<String> current();
}
