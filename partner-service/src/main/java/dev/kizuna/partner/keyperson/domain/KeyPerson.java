package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.ramp.domain.StagedTargets;
import dev.kizuna.partner.signal.domain.Signal;
import dev.kizuna.partner.signal.domain.SignalKind;
import dev.kizuna.partner.signal.domain.SignalScale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A person seen as key person: the rules of nomination and appointment. */
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
                ? new Person(person.personId(), person.partnerIds(), person.profile(), role.is(Role.Status.CANDIDATE))
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

    /** Somebody proposes the person. */
    public Decision<Person> nominate(Occurrence occurrence, String nominationId, String nominatedBy) {
        return switch (role.status()) {
            case NOMINATED, APPROVED, APPOINTED -> wrongState("be nominated");
            case NONE, CANDIDATE, REJECTED, STOOD_DOWN ->
                unlessErased(() -> person.in(
                        role.is(Role.Status.NOMINATED)
                                .with(new Nomination(nominationId, nominatedBy, occurrence.at(), null, null)),
                        new KeyPersonEvent.Nominated(
                                occurrence, person.partnerId(), person.personId(), nominationId, nominatedBy)));
        };
    }

    /** The partner's management agrees. */
    public Decision<Person> approve(Occurrence occurrence, String approvedBy) {
        Nomination nomination = role.nomination();
        if (role.status() != Role.Status.NOMINATED || nomination == null) {
            return wrongState("be approved");
        }
        return unlessErased(() -> person.in(
                role.is(Role.Status.APPROVED).with(nomination.decided(approvedBy, null)),
                new KeyPersonEvent.NominationApproved(
                        occurrence, person.partnerId(), person.personId(), nomination.nominationId(), approvedBy)));
    }

    /** The partner's management does not agree. */
    public Decision<Person> reject(Occurrence occurrence, String rejectedBy, @Nullable String reason) {
        Nomination nomination = role.nomination();
        if (role.status() != Role.Status.NOMINATED || nomination == null) {
            return wrongState("be rejected");
        }
        return person.in(
                role.is(Role.Status.REJECTED).with(nomination.decided(rejectedBy, reason)),
                new KeyPersonEvent.NominationRejected(
                        occurrence,
                        person.partnerId(),
                        person.personId(),
                        nomination.nominationId(),
                        rejectedBy,
                        reason));
    }

    /** The role is announced and the ramp begins: after a nomination was approved, or directly. */
    public Decision<Person> appoint(Occurrence occurrence, Appointment appointment) {
        return switch (role.status()) {
            case NOMINATED, APPOINTED -> wrongState("be appointed");
            case NONE, CANDIDATE, REJECTED, APPROVED, STOOD_DOWN ->
                unlessErased(() -> StagedTargets.<Person>objection(appointment.targets())
                        .orElseGet(() -> person.in(
                                role.is(Role.Status.APPOINTED).with(appointment),
                                new KeyPersonEvent.Appointed(
                                        occurrence,
                                        person.partnerId(),
                                        person.personId(),
                                        appointment,
                                        approvedNomination()))));
        };
    }

    /** The person leaves the role. */
    public Decision<Person> standDown(Occurrence occurrence, @Nullable String successorId, @Nullable String reason) {
        if (!role.isHeld()) {
            return wrongState("stand down");
        }
        if (person.personId().equals(successorId)) {
            return Decision.invalid("successorId", "must be somebody else");
        }
        return person.in(
                role.is(Role.Status.STOOD_DOWN),
                new KeyPersonEvent.StoodDown(occurrence, person.partnerId(), person.personId(), successorId, reason));
    }

    private @Nullable String approvedNomination() {
        Nomination nomination = role.nomination();
        return role.status() == Role.Status.APPROVED && nomination != null ? nomination.nominationId() : null;
    }

    private Decision<Person> unlessErased(Supplier<Decision<Person>> decision) {
        return person.refusalOfErased().orElseGet(decision);
    }

    private Decision<Person> wrongState(String action) {
        return Decision.wrongState("Somebody who is " + role.status() + " cannot " + action);
    }
}
