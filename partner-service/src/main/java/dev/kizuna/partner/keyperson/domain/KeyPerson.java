package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.ramp.domain.StagedTargets;
import dev.kizuna.partner.signal.domain.Signal;
import dev.kizuna.partner.signal.domain.SignalKind;
import dev.kizuna.partner.signal.domain.SignalScale;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A person seen as key person: observed, nominated, confirmed by the manager, approved by the executives, announced,
 * active. Nobody has a say in their own case, and who carried a nomination does not approve it.
 */
public final class KeyPerson {

    private final Person person;
    private final Role role;

    private KeyPerson(Person person) {
        this.person = person;
        this.role = person.role();
    }

    public static KeyPerson of(Person person) {
        return new KeyPerson(person);
    }

    /** Is thought of, with nothing said to the world yet. */
    public Person asCandidate() {
        return role.status() == Role.Status.NONE
                ? new Person(
                        person.personId(),
                        person.partnerIds(),
                        person.profile(),
                        role.is(Role.Status.CANDIDATE, role.since()))
                : person;
    }

    /** A sign was observed; who was unknown is a candidate now. The same one again changes nothing. */
    public Decision<Person> observe(Occurrence occurrence, SignalScale scale, Signal signal) {
        if (scale.kind(signal.code()).isEmpty()) {
            return Decision.against(
                    Rule.UNKNOWN_SIGNAL,
                    "signal",
                    "\"" + signal.code() + "\" is none of "
                            + scale.kinds().stream().map(SignalKind::code).toList());
        }
        Optional<Signal> known = role.signals().stream()
                .filter(observed -> observed.signalId().equals(signal.signalId()))
                .findFirst();
        if (known.isPresent()) {
            return known.get().saysTheSameAs(signal)
                    ? Decision.unchanged(person)
                    : Decision.against(
                            Rule.ALREADY_EXISTS,
                            "signalId",
                            "\"" + signal.signalId() + "\" is another observation of the person");
        }
        return unlessErased(() -> person.in(
                asCandidate().role().with(signal),
                new KeyPersonEvent.SignalObserved(occurrence, person.partnerId(), person.personId(), signal)));
    }

    /** Somebody proposes the person. The same nomination again changes nothing. */
    public Decision<Person> nominate(Occurrence occurrence, String nominationId, String nominatedBy) {
        Nomination known = role.nomination();
        if (known != null && known.nominationId().equals(nominationId)) {
            return known.nominated().by().equals(nominatedBy)
                    ? Decision.unchanged(person)
                    : Decision.against(
                            Rule.ALREADY_EXISTS,
                            "nominationId",
                            "\"" + nominationId + "\" is another nomination of the person");
        }
        if (nominatedBy.equals(person.personId())) {
            return Decision.against(Rule.OWN_NOMINATION, "nominatedBy", "nobody proposes themselves");
        }
        return step(
                Step.NOMINATE,
                occurrence,
                () -> person.in(
                        role.is(Role.Status.NOMINATED, occurrence.at())
                                .with(Nomination.of(nominationId, nominatedBy, occurrence.at())),
                        new KeyPersonEvent.Nominated(
                                occurrence, person.partnerId(), person.personId(), nominationId, nominatedBy)));
    }

    /** The manager agrees, and with it to give the time. */
    public Decision<Person> confirm(Occurrence occurrence, String confirmedBy) {
        if (confirmedBy.equals(person.personId())) {
            return Decision.against(Rule.OWN_NOMINATION, "confirmedBy", "nobody confirms themselves");
        }
        return step(Step.CONFIRM, occurrence, () -> {
            var confirmed = nomination().confirmed(confirmedBy, occurrence.at());
            return person.in(
                    role.is(Role.Status.CONFIRMED, occurrence.at()).with(confirmed),
                    new KeyPersonEvent.NominationConfirmed(
                            occurrence, person.partnerId(), person.personId(), confirmed.nominationId(), confirmedBy));
        });
    }

    /** The executives agree; their eyes are other than those that looked before. */
    public Decision<Person> approve(Occurrence occurrence, String approvedBy) {
        if (approvedBy.equals(person.personId())) {
            return Decision.against(Rule.OWN_NOMINATION, "approvedBy", "nobody approves themselves");
        }
        return step(Step.APPROVE, occurrence, () -> {
            if (nomination().wasCarriedBy(approvedBy)) {
                return Decision.against(
                        Rule.SAME_DECIDER,
                        "approvedBy",
                        "\"" + approvedBy + "\" nominated or confirmed; somebody else approves");
            }
            var approved = nomination().approved(approvedBy, occurrence.at());
            return person.in(
                    role.is(Role.Status.APPROVED, occurrence.at()).with(approved),
                    new KeyPersonEvent.NominationApproved(
                            occurrence, person.partnerId(), person.personId(), approved.nominationId(), approvedBy));
        });
    }

    /** The manager or the executives do not agree. */
    public Decision<Person> reject(Occurrence occurrence, Refusing refusing) {
        if (!role.status().isOpen()) {
            return Decision.against(
                    Rule.NOMINATION_NOT_OPEN, "Somebody who is " + role.status() + " has no nomination to be rejected");
        }
        if (refusing.by().equals(person.personId())) {
            return Decision.against(Rule.OWN_NOMINATION, "rejectedBy", "nobody decides over themselves");
        }
        var rejected = nomination().rejected(refusing.by(), occurrence.at(), refusing.reason(), refusing.note());
        return inOrder(occurrence)
                .orElseGet(() -> person.in(
                        role.is(Role.Status.REJECTED, occurrence.at()).with(rejected),
                        new KeyPersonEvent.NominationRejected(
                                occurrence,
                                person.partnerId(),
                                person.personId(),
                                rejected.nominationId(),
                                refusing.by(),
                                refusing.reason())));
    }

    /**
     * Who does not agree and why.
     *
     * @param reason stable code
     * @param note in their own words, which stay here
     */
    public record Refusing(
            String by, String reason, @Nullable String note) {}

    /** The role is announced, and with it when the ramp begins. */
    public Decision<Person> announce(Occurrence occurrence, Appointment appointment) {
        return step(
                Step.ANNOUNCE,
                occurrence,
                () -> announced(occurrence, appointment, nomination().nominationId()));
    }

    /** A role that was given before anybody wrote it here is taken over as it is; its way is not asked. */
    public Decision<Person> takeOver(Occurrence occurrence, Appointment appointment) {
        if (role.isHeld()) {
            return Decision.unchanged(person);
        }
        return unlessErased(() -> announced(occurrence, appointment, null));
    }

    private Decision<Person> announced(Occurrence occurrence, Appointment appointment, @Nullable String nominationId) {
        return StagedTargets.<Person>objection(appointment.targets())
                .orElseGet(() -> person.in(
                        role.is(Role.Status.ANNOUNCED, occurrence.at())
                                .with(nominationId == null ? null : role.nomination())
                                .with(appointment),
                        new KeyPersonEvent.Appointed(
                                occurrence, person.partnerId(), person.personId(), appointment, nominationId)));
    }

    /** Role, time, authority and reward are agreed with the manager; the newest version holds. */
    public Decision<Person> agree(Occurrence occurrence, Charter.Terms terms, String agreedBy) {
        if (person.isErased() || !role.status().isOnTheWay()) {
            return Decision.against(
                    Rule.NOT_KEY_PERSON, "Somebody who is " + role.status() + " has no role to agree about");
        }
        if (agreedBy.equals(person.personId())) {
            return Decision.against(Rule.AGREED_ALONE, "agreedBy", "a charter is agreed with the person's manager");
        }
        Optional<Refusal> objection = terms.objection();
        if (objection.isPresent()) {
            return new Decision.Refused<>(objection.get());
        }
        Optional<Charter> present = role.charter();
        if (present.isPresent()
                && present.get().terms().equals(terms)
                && present.get().agreedBy().equals(agreedBy)) {
            return Decision.unchanged(person);
        }
        if (!role.charters().isEmpty()
                && occurrence.at().isBefore(role.charters().getLast().agreedAt())) {
            return outOfOrder(role.charters().getLast().agreedAt());
        }
        var charter = new Charter(role.charters().size() + 1, terms, agreedBy, occurrence.at());
        return person.in(
                role.with(charter),
                new KeyPersonEvent.CharterAgreed(occurrence, person.partnerId(), person.personId(), charter));
    }

    /** The person is at work in the role: there is a charter, and the ramp has begun. */
    public Decision<Person> activate(Occurrence occurrence) {
        return step(Step.ACTIVATE, occurrence, () -> {
            if (role.charter().isEmpty()) {
                return Decision.against(Rule.CHARTER_MISSING, "Role, time, authority and reward are not agreed yet");
            }
            Appointment appointment = role.appointment();
            if (appointment != null && occurrence.at().isBefore(appointment.rampStart())) {
                return Decision.against(Rule.RAMP_NOT_BEGUN, "The ramp begins " + appointment.rampStart());
            }
            return person.in(
                    role.is(Role.Status.ACTIVE, occurrence.at()),
                    new KeyPersonEvent.Activated(occurrence, person.partnerId(), person.personId()));
        });
    }

    /** The person leaves the role. */
    public Decision<Person> standDown(Occurrence occurrence, @Nullable String successorId, @Nullable String reason) {
        if (!role.isHeld()) {
            return Decision.against(Rule.ROLE_NOT_HELD, "Somebody who is " + role.status() + " has no role to leave");
        }
        if (person.personId().equals(successorId)) {
            return Decision.against(Rule.OWN_SUCCESSOR, "successorId", "must be somebody else");
        }
        return inOrder(occurrence)
                .orElseGet(() -> person.in(
                        role.is(Role.Status.STOOD_DOWN, occurrence.at()),
                        new KeyPersonEvent.StoodDown(
                                occurrence, person.partnerId(), person.personId(), successorId, reason)));
    }

    private Decision<Person> step(Step step, Occurrence occurrence, Supplier<Decision<Person>> taking) {
        return unlessErased(() -> step.objection(role.status())
                .<Decision<Person>>map(Decision.Refused::new)
                .or(() -> inOrder(occurrence))
                .orElseGet(taking));
    }

    /** Nothing is dated before what it follows. */
    private Optional<Decision<Person>> inOrder(Occurrence occurrence) {
        Instant since = role.since();
        return since != null && occurrence.at().isBefore(since) ? Optional.of(outOfOrder(since)) : Optional.empty();
    }

    private static Decision<Person> outOfOrder(Instant earliest) {
        return Decision.against(Rule.OUT_OF_ORDER, "occurredAt", "must not be before " + earliest);
    }

    private Nomination nomination() {
        Nomination nomination = role.nomination();
        if (nomination == null) {
            throw new IllegalStateException(person.personId() + " is " + role.status() + " with no nomination");
        }
        return nomination;
    }

    private Decision<Person> unlessErased(Supplier<Decision<Person>> decision) {
        return person.refusalOfErased().orElseGet(decision);
    }
}
