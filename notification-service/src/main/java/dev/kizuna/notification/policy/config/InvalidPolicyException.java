package dev.kizuna.notification.policy.config;

import java.util.List;

/** The policies cannot be used; the message lists everything that is wrong, so that all of it can be mended at once. */
public final class InvalidPolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidPolicyException(List<String> problems) {
        super("The policies are not valid:\n  - " + String.join("\n  - ", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each with the file and line where it says so. */
    public List<String> problems() {
        return problems;
    }
}
