package dev.kizuna.partner.mismatch.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.Diagnosed;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyPlanned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Role and environment of a key person do not fit: a hypothesis that asks for a remedy. */
public record Mismatch(String id, String partnerId, History<MismatchEvent> history)
        implements Chronicle<Mismatch, MismatchEvent> {

    /** How far a mismatch is. */
    public enum Status {
        DIAGNOSED,
        REMEDY_PLANNED
    }

    /** A mismatch of which nothing is known yet. */
    public static Mismatch unheard(String mismatchId, String partnerId) {
        return new Mismatch(mismatchId, partnerId, History.none());
    }

    public Optional<Diagnosed> diagnosed() {
        return history.first(Diagnosed.class);
    }

    public List<RemedyPlanned> remedies() {
        return history.all(RemedyPlanned.class);
    }

    public Status status() {
        return remedies().isEmpty() ? Status.DIAGNOSED : Status.REMEDY_PLANNED;
    }

    /** A remedy is planned; a second one may follow when the first was not enough. */
    public Decision<Mismatch> planRemedy(
            Occurrence occurrence, String remedyId, String kind, @Nullable LocalDate checkOn) {
        return remedies().stream().anyMatch(known -> known.remedyId().equals(remedyId))
                ? Decision.invalid("remedyId", "\"" + remedyId + "\" is planned already")
                : happens(new RemedyPlanned(occurrence, partnerId, id, remedyId, kind, checkOn));
    }

    @Override
    public boolean begun() {
        return diagnosed().isPresent();
    }

    @Override
    public Mismatch with(MismatchEvent event) {
        return new Mismatch(id, partnerId, history.with(event));
    }
}
