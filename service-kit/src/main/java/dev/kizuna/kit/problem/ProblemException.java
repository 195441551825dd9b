package dev.kizuna.kit.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the client, thrown by web adapters only. */
public final class ProblemException extends RuntimeException {

    private final transient List<Violation> violations;
    private final @Nullable Duration retryAfter;

    public ProblemException(ErrorCode code, String detail) {
        this(List.of(new Violation(code, "", detail)), null);
    }

    public ProblemException(ErrorCode code, String pointer, String detail) {
        this(List.of(new Violation(code, pointer, detail)), null);
    }

    public ProblemException(List<Violation> violations) {
        this(violations, null);
    }

    private ProblemException(List<Violation> violations, @Nullable Duration retryAfter) {
        super(violations.getFirst().sentence());
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /** It may work later. */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(List.of(new Violation(ErrorCode.UNAVAILABLE, "", detail)), retryAfter);
    }

    List<Violation> violations() {
        return violations;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
