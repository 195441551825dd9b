package dev.kizuna.kit.ingest;

import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;

/** Partners were not found in a replica that has not been read to its end, so that nobody can tell whether they are there. It passes. */
public final class UndecidedPartnersException extends RetriableException {

    private final transient Set<String> partnerIds;

    /** @param partnerIds who was not found */
    public UndecidedPartnersException(Set<String> partnerIds) {
        super("Whether there is such a partner cannot be told yet");
        this.partnerIds = Set.copyOf(partnerIds);
    }

    public Set<String> partnerIds() {
        return partnerIds;
    }
}
