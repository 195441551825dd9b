package dev.kizuna.schemas.serde;

import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** The registry did not answer; nothing is wrong with the record, and it must not be treated as poison. */
public final class SchemaRegistryUnavailableException extends RetriableException {

    SchemaRegistryUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
