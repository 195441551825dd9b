package dev.kizuna.kit.kafka;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells faults of the surroundings, which pass, from faults of a record, which stay. */
public final class Recoverable {

    private Recoverable() {}

    /** Whether trying the same record again can help: broker, registry or store were away. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException || cause instanceof UncheckedIOException) {
                return true;
            }
            if (cause instanceof MongoException && !(cause instanceof MongoServerException)) {
                return true;
            }
        }
        return false;
    }
}
