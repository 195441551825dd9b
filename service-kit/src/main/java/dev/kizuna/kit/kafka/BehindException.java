package dev.kizuna.kit.kafka;

import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;

/** Things were not found in a replica that has not been read to its topic's end, so that nobody can tell whether they are there. */
public final class BehindException extends RetriableException {

    private final transient Set<String> undecided;

    /** @param undecided the ids of what was not found */
    public BehindException(String message, Set<String> undecided) {
        super(message);
        this.undecided = Set.copyOf(undecided);
    }

    public Set<String> undecided() {
        return undecided;
    }
}
