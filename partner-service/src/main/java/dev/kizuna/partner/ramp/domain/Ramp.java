package dev.kizuna.partner.ramp.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.ramp.domain.RampEvent.KpiActualNoted;
import dev.kizuna.partner.ramp.domain.RampEvent.KpiAgreed;
import dev.kizuna.partner.ramp.domain.RampEvent.PlanAgreed;
import dev.kizuna.partner.ramp.domain.RampEvent.SuccessNoted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that was agreed and noted about a key person's ramps. Its id is the key person's. Each appointment begins a ramp of
 * its own, and what is older belongs to an earlier one.
 */
public record Ramp(String id, String partnerId, History<RampEvent> history) implements Chronicle<Ramp, RampEvent> {

    /** Whether targets were ever agreed here. */
    public enum Status {
        OFFERED,
        AGREED
    }

    /** A ramp about which nothing was agreed yet. */
    public static Ramp offered(RampStart start) {
        return new Ramp(start.keyPersonId(), start.partnerId(), History.none());
    }

    /** The plan that was agreed last, if one was. */
    public Optional<PlanAgreed> plan(RampStart start) {
        List<PlanAgreed> plans = all(PlanAgreed.class, start);
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.getLast());
    }

    public List<KpiAgreed> kpis(RampStart start) {
        return all(KpiAgreed.class, start);
    }

    public List<SuccessNoted> successes(RampStart start) {
        return all(SuccessNoted.class, start);
    }

    /** The figure of a personal KPI that was noted last. */
    public Optional<KpiActualNoted> actual(String kpiId) {
        return history.all(KpiActualNoted.class).stream()
                .filter(noted -> noted.kpiId().equals(kpiId))
                .reduce((_, later) -> later);
    }

    /** The staged targets are agreed or changed. */
    public Decision<Ramp> agreePlan(
            Occurrence occurrence, RampStart start, List<RampTarget> targets, @Nullable String agreedBy) {
        return objection(occurrence, start)
                .or(() -> StagedTargets.objection(targets))
                .orElseGet(() -> happens(
                        new PlanAgreed(occurrence, partnerId, id, targets, Objects.requireNonNullElse(agreedBy, id))));
    }

    /**
     * The key person sets a target of their own; the same again changes nothing.
     *
     * @param today local day on which that happens
     */
    public Decision<Ramp> agreeKpi(Occurrence occurrence, RampStart start, PersonalKpi kpi, LocalDate today) {
        Optional<PersonalKpi> known = kpi(kpi.kpiId());
        if (known.isPresent()) {
            return known.get().equals(kpi)
                    ? Decision.unchanged(this)
                    : Decision.against(
                            Rule.ALREADY_EXISTS, "kpiId", "\"" + kpi.kpiId() + "\" is another KPI of the person");
        }
        if (kpi.dueOn().isBefore(today)) {
            return Decision.against(Rule.PERSONAL_KPI_DUE_TOO_EARLY, "dueOn", "is before " + today);
        }
        return objection(occurrence, start).orElseGet(() -> happens(new KpiAgreed(occurrence, partnerId, id, kpi)));
    }

    /** It is noted how far a personal KPI is; reaching it is an intermediate success, once. */
    public Decision<Ramp> noteActual(Occurrence occurrence, String kpiId, int actual) {
        Optional<KpiAgreed> agreed = history.all(KpiAgreed.class).stream()
                .filter(known -> known.kpi().kpiId().equals(kpiId))
                .findFirst();
        if (agreed.isEmpty()) {
            return Decision.against(Rule.NOT_FOUND, "\"" + id + "\" has no personal KPI \"" + kpiId + "\"");
        }
        if (occurrence.at().isBefore(agreed.get().occurrence().at())) {
            return Decision.against(Rule.OUT_OF_ORDER, "occurredAt", "is before the KPI was agreed");
        }
        PersonalKpi kpi = agreed.get().kpi();
        Ramp noted = with(new KpiActualNoted(occurrence, partnerId, id, kpiId, actual));
        IntermediateSuccess reached = IntermediateSuccess.of(kpi);
        boolean isNew = history.all(SuccessNoted.class).stream()
                .noneMatch(known -> known.success().equals(reached));
        if (actual < kpi.target() || !isNew) {
            return new Decision.Accepted<>(noted, List.of());
        }
        return noted.happens(new SuccessNoted(occurrence.also("reached"), partnerId, id, reached));
    }

    /** An intermediate success is noted, each kind once a ramp; the same again changes nothing. */
    public Decision<Ramp> noteSuccess(
            Occurrence occurrence, RampStart start, SuccessKinds kinds, IntermediateSuccess success) {
        if (!kinds.knows(success.kind())) {
            return Decision.against(
                    Rule.SUCCESS_UNKNOWN, "kind", "\"" + success.kind() + "\" is none of " + kinds.codes());
        }
        if (success.kpiId() != null && kpi(success.kpiId()).isEmpty()) {
            return Decision.against(
                    Rule.PERSONAL_KPI_UNKNOWN, "kpiId", "\"" + id + "\" has no KPI \"" + success.kpiId() + "\"");
        }
        for (SuccessNoted known : history.all(SuccessNoted.class)) {
            if (known.success().equals(success)) {
                return Decision.unchanged(this);
            }
            if (known.success().successId().equals(success.successId())) {
                return Decision.against(
                        Rule.ALREADY_EXISTS, "successId", "\"" + success.successId() + "\" is another success");
            }
        }
        return objection(occurrence, start)
                .or(() -> successes(start).stream()
                        .filter(known -> known.success().kind().equals(success.kind()))
                        .findFirst()
                        .map(known -> Decision.against(
                                Rule.SUCCESS_NOTED_ALREADY,
                                "kind",
                                "\"" + success.kind() + "\" was noted for "
                                        + known.occurrence().at())))
                .orElseGet(() -> happens(new SuccessNoted(occurrence, partnerId, id, success)));
    }

    private Optional<PersonalKpi> kpi(String kpiId) {
        return history.all(KpiAgreed.class).stream()
                .map(KpiAgreed::kpi)
                .filter(kpi -> kpi.kpiId().equals(kpiId))
                .findFirst();
    }

    private <E extends RampEvent> List<E> all(Class<E> kind, RampStart start) {
        Instant since = appointed(start);
        return history.all(kind).stream()
                .filter(event -> !event.occurrence().at().isBefore(since))
                .toList();
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
