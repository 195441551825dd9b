package dev.kizuna.kit.instance;

import dev.kizuna.kit.problem.ProblemException;
import java.time.Duration;
import java.util.function.Supplier;

/** While the stores are being restored or moved the answer is to come back soon, and never half a list. */
public final class Readiness {

    private static final Duration SOON = Duration.ofSeconds(2);

    private Readiness() {}

    public static <T> T whenReady(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (StoreNotReadyException e) {
            throw ProblemException.unavailable(String.valueOf(e.getMessage()), SOON);
        }
    }
}
