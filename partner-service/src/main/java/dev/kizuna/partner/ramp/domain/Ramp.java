package dev.kizuna.partner.ramp.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.ramp.domain.RampEvent.PlanAgreed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that was agreed and noted about a key person's ramps. Its id is the key person's. */
public record Ramp(String id, String partnerId, History<RampEvent> history) implements Chronicle<Ramp, RampEvent> {

    /** Whether targets were agreed. */
    public enum Status {
        OFFERED,
        AGREED
    }

    /** A ramp about which nothing was agreed yet. */
    public static Ramp offered(RampStart start) {
        return new Ramp(start.keyPersonId(), start.partnerId(), History.none());
    }

    /** The plan of the ramp that began with an appointment, if one was agreed. */
    public Optional<PlanAgreed> plan(RampStart start) {
        return history.last(PlanAgreed.class)
                .filter(agreed -> !agreed.occurrence().at().isBefore(appointed(start)));
    }

    /** The staged targets are agreed or changed. */
    public Decision<Ramp> agreePlan(Occurrence occurrence, RampStart start, List<RampTarget> targets) {
        return objection(occurrence, start)
                .or(() -> StagedTargets.objection(targets))
                .orElseGet(() -> happens(new PlanAgreed(occurrence, partnerId, id, targets)));
    }

    private static Optional<Decision<Ramp>> objection(Occurrence occurrence, RampStart start) {
        if (!start.held()) {
            return Optional.of(Decision.against(
                    Rule.ROLE_NOT_HELD, "\"" + start.keyPersonId() + "\" does not hold the role of a key person"));
        }
        return occurrence.at().isBefore(appointed(start))
                ? Optional.of(Decision.against(
                        Rule.OUT_OF_ORDER, "occurredAt", "is before the appointment of " + start.appointedAt()))
                : Optional.empty();
    }

    private static Instant appointed(RampStart start) {
        @Nullable Instant at = start.appointedAt();
        return at == null ? Instant.MAX : at;
    }

    @Override
    public Status status() {
        return history.first(PlanAgreed.class).isPresent() ? Status.AGREED : Status.OFFERED;
    }

    @Override
    public boolean begun() {
        return !history.events().isEmpty();
    }

    @Override
    public Ramp with(RampEvent event) {
        return new Ramp(id, partnerId, history.with(event));
    }
}
