package dev.kizuna.partner.load.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.load.domain.LoadEvent.PhasePlanned;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The peaks and valleys of a key person. Its id is the key person's. */
public record LoadPlan(String id, String partnerId, History<LoadEvent> history)
        implements Chronicle<LoadPlan, LoadEvent> {

    /** Whether anything was planned. */
    public enum Status {
        EMPTY,
        PLANNED
    }

    /** A plan without a phase. */
    public static LoadPlan empty(RoleHolder holder) {
        return new LoadPlan(holder.keyPersonId(), holder.partnerId(), History.none());
    }

    /** The phases in the order of their days. */
    public List<LoadPhase> phases() {
        return history.all(PhasePlanned.class).stream()
                .map(PhasePlanned::phase)
                .sorted(Comparator.comparing(LoadPhase::from))
                .toList();
    }

    /** A peak or a valley is planned; the same again changes nothing. */
    public Decision<LoadPlan> plan(Occurrence occurrence, RoleHolder holder, LoadPhase phase) {
        if (phases().contains(phase)) {
            return Decision.unchanged(this);
        }
        return objection(holder, phase).orElseGet(() -> happens(new PhasePlanned(occurrence, partnerId, id, phase)));
    }

    private Optional<Decision<LoadPlan>> objection(RoleHolder holder, LoadPhase phase) {
        if (!holder.held()) {
            return refusal(Rule.ROLE_NOT_HELD, "", "\"" + id + "\" does not hold the role of a key person");
        }
        if (phase.to().isBefore(phase.from())) {
            return refusal(Rule.PHASE_BACKWARDS, "to", "must not be before " + phase.from());
        }
        for (LoadPhase known : phases()) {
            if (known.phaseId().equals(phase.phaseId())) {
                return refusal(
                        Rule.ALREADY_EXISTS, "phaseId", "\"" + known.phaseId() + "\" is another phase of the person");
            }
            if (known.overlaps(phase)) {
                return refusal(
                        Rule.PHASES_OVERLAP,
                        "from",
                        "the phase \"" + known.phaseId() + "\" is there already, " + known.from() + " to "
                                + known.to());
            }
        }
        return Optional.empty();
    }

    private static Optional<Decision<LoadPlan>> refusal(Rule rule, String field, String detail) {
        return Optional.of(Decision.against(rule, field, detail));
    }

    @Override
    public Status status() {
        return phases().isEmpty() ? Status.EMPTY : Status.PLANNED;
    }

    @Override
    public boolean begun() {
        return !history.events().isEmpty();
    }

    @Override
    public LoadPlan with(LoadEvent event) {
        return new LoadPlan(id, partnerId, history.with(event));
    }
}
