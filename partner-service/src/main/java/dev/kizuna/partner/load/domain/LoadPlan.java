package dev.kizuna.partner.load.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.load.domain.LoadEvent.PhasePlanned;
import dev.kizuna.partner.load.domain.LoadEvent.PhaseWithdrawn;
import dev.kizuna.partner.load.domain.LoadEvent.ValleyMissed;
import dev.kizuna.partner.load.domain.LoadPhase.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The peaks and valleys of a key person. Its id is the key person's. */
public record LoadPlan(String id, String partnerId, History<LoadEvent> history)
        implements Chronicle<LoadPlan, LoadEvent> {

    /** Whether anything is planned. */
    public enum Status {
        EMPTY,
        PLANNED
    }

    /** A plan without a phase. */
    public static LoadPlan empty(String keyPersonId, String partnerId) {
        return new LoadPlan(keyPersonId, partnerId, History.none());
    }

    /** The phases that were not taken back, in the order of their days. */
    public List<LoadPhase> phases() {
        Set<String> withdrawn = withdrawn();
        return everPlanned().stream()
                .filter(phase -> !withdrawn.contains(phase.phaseId()))
                .sorted(Comparator.comparing(LoadPhase::from))
                .toList();
    }

    /** The stretches without a valley of which was spoken already. */
    public List<ValleyMissed> noticed() {
        return history.all(ValleyMissed.class);
    }

    /** Whether a stretch was spoken of, alone or as part of another. */
    public boolean isNoticed(MissingValley missing) {
        return noticed().stream().anyMatch(told -> missing.overlaps(told.from(), told.to()));
    }

    /** A peak or a valley is planned; the same again changes nothing. */
    public Decision<LoadPlan> plan(Occurrence occurrence, RoleHolder holder, LoadPhase phase) {
        if (phases().contains(phase)) {
            return Decision.unchanged(this);
        }
        return objection(holder, phase).orElseGet(() -> happens(new PhasePlanned(occurrence, partnerId, id, phase)));
    }

    /**
     * A planned phase is taken back; what is over stays as it was.
     *
     * @param today local day on which that happens
     */
    public Decision<LoadPlan> withdraw(Occurrence occurrence, String phaseId, LocalDate today) {
        if (withdrawn().contains(phaseId)) {
            return Decision.against(Rule.PHASE_WITHDRAWN, "\"" + phaseId + "\" was taken back already");
        }
        Optional<LoadPhase> planned = everPlanned().stream()
                .filter(phase -> phase.phaseId().equals(phaseId))
                .findFirst();
        if (planned.isEmpty()) {
            return Decision.against(Rule.NOT_FOUND, "no phase of \"" + id + "\" has the id \"" + phaseId + "\"");
        }
        return planned.get().to().isBefore(today)
                ? Decision.against(
                        Rule.PHASE_OVER,
                        "\"" + phaseId + "\" ended on " + planned.get().to())
                : happens(new PhaseWithdrawn(occurrence, partnerId, id, phaseId));
    }

    /**
     * Speaks once of each stretch that has no valley where one is needed, when it has lasted for a while. It happened when
     * that while was over, or when the role or the plan became so, and not when somebody looked: what is taken over from
     * the past is no news.
     *
     * @param occurrence of looking
     * @param zone the partner's
     */
    public Decision<LoadPlan> notice(Occurrence occurrence, LoadRules rules, RoleHolder holder, ZoneId zone) {
        Instant since = holder.since();
        if (!holder.held() || since == null) {
            return Decision.unchanged(this);
        }
        LocalDate today = LocalDate.ofInstant(occurrence.at(), zone);
        Instant madeSo = history.events().isEmpty()
                ? since
                : history.events().getLast().occurrence().at();
        Instant known = latest(madeSo, holder.appointedAt());
        LoadPlan next = this;
        List<ValleyMissed> said = new ArrayList<>();
        for (MissingValley missing : rules.missing(phases(), LocalDate.ofInstant(since, zone), today)) {
            LocalDate noticeable = missing.from().plusDays(rules.noticeAfterDays());
            if (!today.isBefore(noticeable) && !next.isNoticed(missing)) {
                Instant at = latest(noticeable.atStartOfDay(zone).toInstant(), known);
                var event = new ValleyMissed(
                        new Occurrence(occurrence.eventId() + "-" + missing.from(), at),
                        partnerId,
                        id,
                        missing.from(),
                        missing.to());
                said.add(event);
                next = next.with(event);
            }
        }
        return new Decision.Accepted<>(next, said);
    }

    private static Instant latest(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private Optional<Decision<LoadPlan>> objection(RoleHolder holder, LoadPhase phase) {
        if (!holder.held()) {
            return refusal(Rule.ROLE_NOT_HELD, "", "\"" + id + "\" does not hold the role of a key person");
        }
        if (phase.to().isBefore(phase.from())) {
            return refusal(Rule.PHASE_BACKWARDS, "to", "must not be before " + phase.from());
        }
        if (phase.kind() == Kind.VALLEY && phase.targetPercent() >= LoadPhase.USUAL) {
            return refusal(Rule.LOAD_NOT_LOWER, "targetPercent", "a valley asks for less than 100 percent");
        }
        if (phase.kind() == Kind.PEAK && phase.targetPercent() < LoadPhase.USUAL) {
            return refusal(Rule.LOAD_NOT_HIGHER, "targetPercent", "a peak asks for 100 percent or more");
        }
        if (everPlanned().stream().anyMatch(known -> known.phaseId().equals(phase.phaseId()))) {
            return refusal(
                    Rule.ALREADY_EXISTS, "phaseId", "\"" + phase.phaseId() + "\" is another phase of the person");
        }
        return phases().stream()
                .filter(known -> known.overlaps(phase))
                .findFirst()
                .flatMap(known -> refusal(
                        Rule.PHASES_OVERLAP,
                        "from",
                        "the phase \"" + known.phaseId() + "\" is there already, " + known.from() + " to "
                                + known.to()));
    }

    private static Optional<Decision<LoadPlan>> refusal(Rule rule, String field, String detail) {
        return Optional.of(Decision.against(rule, field, detail));
    }

    private List<LoadPhase> everPlanned() {
        return history.all(PhasePlanned.class).stream().map(PhasePlanned::phase).toList();
    }

    private Set<String> withdrawn() {
        return history.all(PhaseWithdrawn.class).stream()
                .map(PhaseWithdrawn::phaseId)
                .collect(Collectors.toSet());
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
