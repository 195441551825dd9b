package dev.kizuna.partner.mismatch.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.Closed;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.Diagnosed;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyCarriedOut;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyChecked;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyPlanned;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Role and environment of a key person do not fit: a hypothesis about the environment that rests on observations and
 * asks for a remedy. It holds until a remedy helped, or until it turns out to have been wrong.
 */
public record Mismatch(String id, String partnerId, History<MismatchEvent> history)
        implements Chronicle<Mismatch, MismatchEvent> {

    /** How far a mismatch is. */
    public enum Status {
        DIAGNOSED,
        REMEDY_PLANNED,
        REMEDY_CARRIED_OUT,
        /** No remedy has helped yet, and none is under way: it needs another. */
        REMEDY_NOT_HELPED,
        REMEDY_HELPED,
        RESOLVED,
        NOT_CONFIRMED
    }

    /** A mismatch of which nothing is known yet. */
    public static Mismatch unheard(String mismatchId, String partnerId) {
        return new Mismatch(mismatchId, partnerId, History.none());
    }

    /**
     * The hypothesis is put forward.
     *
     * @param today local day of the partner
     */
    public Decision<Mismatch> diagnose(
            Occurrence occurrence,
            String keyPersonId,
            MismatchKind kind,
            List<Observation> observations,
            MismatchIndicators indicators,
            LocalDate today) {
        return indicators
                .objection(kind, observations, today)
                .<Decision<Mismatch>>map(Decision.Refused::new)
                .orElseGet(() -> happens(new Diagnosed(
                        occurrence, partnerId, id, keyPersonId, kind, observations, indicators.version())));
    }

    public Diagnosed diagnosed() {
        return history.first(Diagnosed.class).orElseThrow();
    }

    public Optional<Closed> closed() {
        return history.first(Closed.class);
    }

    /** All remedies in the order in which they were planned. */
    public List<Remedy> remedies() {
        return history.all(RemedyPlanned.class).stream()
                .map(planned -> new Remedy(
                        planned,
                        first(RemedyCarriedOut.class, planned, RemedyCarriedOut::remedyId),
                        first(RemedyChecked.class, planned, RemedyChecked::remedyId)))
                .toList();
    }

    private <E> @Nullable E first(Class<E> kind, RemedyPlanned planned, Function<E, String> remedyId) {
        return history.all(kind).stream()
                .filter(event -> remedyId.apply(event).equals(planned.remedy().remedyId()))
                .findFirst()
                .orElse(null);
    }

    /** The first day on which a remedy is to be checked; empty when none is. */
    public Optional<LocalDate> checkOn() {
        return closed().isPresent()
                ? Optional.empty()
                : remedies().stream()
                        .filter(Remedy::isToBeChecked)
                        .map(remedy -> remedy.planned().remedy().checkOn())
                        .min(Comparator.naturalOrder());
    }

    @Override
    public Status status() {
        if (closed().isPresent()) {
            return closed().get().outcome() == MismatchOutcome.RESOLVED ? Status.RESOLVED : Status.NOT_CONFIRMED;
        }
        List<Remedy.Status> all = remedies().stream().map(Remedy::status).toList();
        if (all.isEmpty()) {
            return Status.DIAGNOSED;
        }
        if (all.contains(Remedy.Status.HELPED)) {
            return Status.REMEDY_HELPED;
        }
        if (all.contains(Remedy.Status.CARRIED_OUT)) {
            return Status.REMEDY_CARRIED_OUT;
        }
        return all.contains(Remedy.Status.PLANNED) ? Status.REMEDY_PLANNED : Status.REMEDY_NOT_HELPED;
    }

    /**
     * A remedy is planned and dated; another may follow when one did not help.
     *
     * @param today local day of the partner
     */
    public Decision<Mismatch> planRemedy(
            Occurrence occurrence, Remedy.Draft draft, MismatchIndicators indicators, LocalDate today) {
        Optional<Remedy> known = remedy(draft.remedyId());
        if (known.isPresent()) {
            return known.get().planned().remedy().equals(draft)
                    ? Decision.unchanged(this)
                    : Decision.against(
                            Rule.ALREADY_EXISTS,
                            "remedyId",
                            "\"" + draft.remedyId() + "\" is another remedy of this mismatch");
        }
        return open(occurrence, diagnosed(), () -> {
            if (indicators.remedy(draft.kind()).isEmpty()) {
                return Decision.against(
                        Rule.UNKNOWN_REMEDY,
                        "kind",
                        "\"" + draft.kind() + "\" is none of "
                                + indicators.remedies().stream()
                                        .map(RemedyKind::code)
                                        .toList());
            }
            if (draft.dueOn().isBefore(today)) {
                return Decision.against(Rule.OUT_OF_ORDER, "dueOn", draft.dueOn() + " is before " + today);
            }
            if (draft.checkOn().isBefore(draft.dueOn())) {
                return Decision.against(Rule.OUT_OF_ORDER, "checkOn", draft.checkOn() + " is before the deed is due");
            }
            return happens(new RemedyPlanned(occurrence, partnerId, id, draft));
        });
    }

    /** A remedy is carried out. */
    public Decision<Mismatch> carryOut(Occurrence occurrence, String remedyId, @Nullable String carriedOutBy) {
        Optional<Remedy> known = remedy(remedyId);
        if (known.isEmpty()) {
            return noRemedy(remedyId);
        }
        return open(
                occurrence,
                known.get().planned(),
                () -> known.get().status() == Remedy.Status.PLANNED
                        ? happens(new RemedyCarriedOut(occurrence, partnerId, id, remedyId, carriedOutBy))
                        : Decision.against(
                                Rule.REMEDY_ALREADY_CARRIED_OUT, "\"" + remedyId + "\" was carried out before"));
    }

    /**
     * Somebody looks whether a remedy helped.
     *
     * @param today local day of the partner
     */
    public Decision<Mismatch> check(
            Occurrence occurrence,
            String remedyId,
            RemedyOutcome outcome,
            @Nullable String checkedBy,
            LocalDate today) {
        Optional<Remedy> known = remedy(remedyId);
        if (known.isEmpty()) {
            return noRemedy(remedyId);
        }
        Remedy remedy = known.get();
        var carriedOut = remedy.carriedOut();
        if (closed().isEmpty() && carriedOut == null) {
            return Decision.against(Rule.REMEDY_NOT_CARRIED_OUT, "What was not done cannot have helped");
        }
        return open(occurrence, carriedOut == null ? remedy.planned() : carriedOut, () -> {
            if (!remedy.isToBeChecked()) {
                return Decision.against(Rule.REMEDY_ALREADY_CHECKED, "\"" + remedyId + "\" was checked before");
            }
            LocalDate checkOn = remedy.planned().remedy().checkOn();
            if (today.isBefore(checkOn)) {
                return Decision.against(
                        Rule.CHECK_TOO_EARLY, "It is to be checked on " + checkOn + ", and it is only " + today);
            }
            return happens(new RemedyChecked(occurrence, partnerId, id, remedyId, outcome, checkedBy));
        });
    }

    /** It is resolved by a remedy that helped, or the hypothesis was wrong. */
    public Decision<Mismatch> close(Occurrence occurrence, MismatchOutcome outcome) {
        boolean helped = remedies().stream().anyMatch(remedy -> remedy.status() == Remedy.Status.HELPED);
        return open(occurrence, history.events().getLast(), () -> {
            if (outcome == MismatchOutcome.RESOLVED && !helped) {
                return Decision.against(Rule.NO_REMEDY_HELPED, "Nothing is resolved before a remedy helped");
            }
            if (outcome == MismatchOutcome.NOT_CONFIRMED && helped) {
                return Decision.against(
                        Rule.HYPOTHESIS_CONFIRMED, "A remedy of it helped, so the hypothesis was right");
            }
            return happens(new Closed(occurrence, partnerId, id, diagnosed().keyPersonId(), outcome));
        });
    }

    private Optional<Remedy> remedy(String remedyId) {
        return remedies().stream()
                .filter(known -> known.planned().remedy().remedyId().equals(remedyId))
                .findFirst();
    }

    private Decision<Mismatch> noRemedy(String remedyId) {
        return Decision.against(Rule.NOT_FOUND, "The mismatch has no remedy \"" + remedyId + "\"");
    }

    /** @param before what must have happened before */
    private Decision<Mismatch> open(Occurrence occurrence, DomainEvent before, Supplier<Decision<Mismatch>> action) {
        if (closed().isPresent()) {
            return Decision.against(Rule.MISMATCH_CLOSED, "It was closed as " + status());
        }
        if (occurrence.at().isBefore(before.occurrence().at())) {
            return Decision.against(
                    Rule.OUT_OF_ORDER,
                    "occurredAt",
                    occurrence.at() + " is before what it follows, "
                            + before.occurrence().at());
        }
        return action.get();
    }

    @Override
    public boolean begun() {
        return history.first(Diagnosed.class).isPresent();
    }

    @Override
    public Mismatch with(MismatchEvent event) {
        return new Mismatch(id, partnerId, history.with(event));
    }
}
