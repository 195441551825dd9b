package dev.kizuna.partner.keyperson.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.keyperson.application.RegisteringPerson;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
import dev.kizuna.partner.keyperson.domain.Person;
import org.jspecify.annotations.Nullable;

/** Reads a registration, which may carry a nomination or an appointment. */
final class KeyPersonRegistration {

    private final RegisteringPerson registering;
    private final Requests requests;

    KeyPersonRegistration(RegisteringPerson registering, Requests requests) {
        this.registering = registering;
        this.requests = requests;
    }

    Outcome<Person> register(KeyPersonRequests.Register request, @Nullable String idempotencyKey) {
        var fields = requests.fields();
        var start = requests.start(
                fields,
                idempotencyKey,
                "keyPersonId",
                request.keyPersonId(),
                request.partnerId(),
                request.occurredAt(),
                request);
        var profile = request.profile().read(fields);
        var nominatedBy = fields.optionalId("nominatedBy", request.nominatedBy());
        var nominationId = fields.idOr("nominationId", request.nominationId(), requests::newId);
        boolean appointed = request.announcedTo() != null || request.rampStart() != null || request.targets() != null;
        if (appointed && nominatedBy != null) {
            fields.refuse(
                    ErrorCode.INVALID_FIELD,
                    "nominatedBy",
                    "a nomination is approved before the appointment; leave out one of the two");
        }
        var announcement = appointed
                ? new KeyPersonRequests.Appoint(
                                request.announcedTo(), request.rampStart(), request.targets(), request.occurredAt())
                        .read(fields)
                : null;
        fields.check();
        if (announcement != null) {
            return registering.register(
                    start,
                    profile,
                    (person, occurrence) -> KeyPerson.of(person).appoint(occurrence, announcement.at(occurrence)));
        }
        if (nominatedBy != null) {
            return registering.register(
                    start,
                    profile,
                    (person, occurrence) -> KeyPerson.of(person).nominate(occurrence, nominationId, nominatedBy));
        }
        return registering.registerCandidate(start, profile);
    }
}
