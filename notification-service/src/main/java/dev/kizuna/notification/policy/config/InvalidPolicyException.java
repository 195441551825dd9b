package dev.kizuna.notification.policy.config;

import java.util.List;

/** The policies cannot be used; the message lists everything that is wrong, so that all of it can be mended at once. */
final class InvalidPolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidPolicyException(List<String> problems) {
        super("The policies are not valid:\n  - " + String.join("\n  - ", problems));
    }
}
