package dev.kizuna.partner.aggregate.application;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a command is about.
 *
 * @param id of the aggregate
 * @param version the version the command is based on, or empty when any will do
 * @param occurredAt when it happened, or null for now
 */
public record Target(
        String id, OptionalLong version, @Nullable Instant occurredAt) {

    /** Whatever version is there, now. */
    public static Target of(String id) {
        return new Target(id, OptionalLong.empty(), null);
    }
}
