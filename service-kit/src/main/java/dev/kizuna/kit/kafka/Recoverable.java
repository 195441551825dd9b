package dev.kizuna.kit.kafka;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import dev.kizuna.kit.instance.StoreNotReadyException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells faults of the surroundings, which pass, from faults of a record, which stay. */
public final class Recoverable {

    /** Set by the server or the driver on what a repetition can mend, such as a change of the primary. */
    private static final String RETRYABLE = "RetryableWriteError";

    private Recoverable() {}

    /** Whether trying the same record again can help: broker, registry or store were away, partitions are moving, or this process is ending. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOfSurroundings(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfSurroundings(Throwable cause) {
        return switch (cause) {
            case RetriableException _, InterruptException _ -> true;
            case AuthenticationException _, AuthorizationException _ -> true;
            case UncheckedIOException _, InterruptedException _ -> true;
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _ -> true;
            case MongoServerException refusal -> refusal.hasErrorLabel(RETRYABLE);
            case MongoException _, StoreNotReadyException _ -> true;
            default -> false;
        };
    }
}
