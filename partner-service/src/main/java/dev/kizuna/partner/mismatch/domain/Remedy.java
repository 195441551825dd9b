package dev.kizuna.partner.mismatch.domain;

import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyCarriedOut;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyChecked;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyPlanned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that is done about a mismatch: planned with a day, carried out, checked. */
public record Remedy(
        RemedyPlanned planned,
        @Nullable RemedyCarriedOut carriedOut,
        @Nullable RemedyChecked checked) {

    /** How far a remedy is. */
    public enum Status {
        PLANNED,
        CARRIED_OUT,
        HELPED,
        NOT_HELPED
    }

    /** What is agreed on when it is planned; the check is not before the deed. */
    public record Draft(String remedyId, String kind, String ownerId, LocalDate dueOn, LocalDate checkOn) {}

    public Status status() {
        if (checked != null) {
            return checked.outcome() == RemedyOutcome.HELPED ? Status.HELPED : Status.NOT_HELPED;
        }
        return carriedOut == null ? Status.PLANNED : Status.CARRIED_OUT;
    }

    public boolean isToBeChecked() {
        return checked == null;
    }
}
