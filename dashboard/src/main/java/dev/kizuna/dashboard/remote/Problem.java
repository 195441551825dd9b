package dev.kizuna.dashboard.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a service did not do what it was told, as RFC 9457 has it.
 *
 * @param code stable code of the cause
 * @param title what the code means in general
 * @param detail what was wrong this time
 * @param errors what was wrong where; empty where it concerns no single field
 */
public record Problem(
        @Nullable String code,
        @Nullable String title,
        @Nullable String detail,
        @Nullable List<Fault> errors) {

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer into what was sent, such as {@code /occurredAt}, or the name of a header
     */
    public record Fault(
            @Nullable String code,
            @Nullable String pointer,
            @Nullable String detail) {}

    static final Problem UNKNOWN = new Problem("unknown", null, null, List.of());

    /** What is wrong, one by one; at least one. */
    public List<Fault> faults() {
        return errors == null || errors.isEmpty()
                ? List.of(new Fault(code, "", detail == null ? title : detail))
                : errors;
    }
}
