package dev.kizuna.partner.keyperson.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.keyperson.application.FirstSteps;
import dev.kizuna.partner.keyperson.application.RegisteringPerson;
import dev.kizuna.partner.keyperson.domain.Person;
import org.jspecify.annotations.Nullable;

/** Reads a registration, which may carry the first steps into the role, none of them skipped. */
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
        var steps = steps(fields, request);
        fields.check();
        return steps.isNone()
                ? registering.registerCandidate(start, profile)
                : registering.register(start, profile, steps::take);
    }

    private FirstSteps steps(Fields fields, KeyPersonRequests.Register request) {
        boolean announced = request.announcedTo() != null || request.rampStart() != null || request.targets() != null;
        var steps = new FirstSteps(
                fields.idOr("nominationId", request.nominationId(), requests::newId),
                fields.optionalId("nominatedBy", request.nominatedBy()),
                fields.optionalId("confirmedBy", request.confirmedBy()),
                fields.optionalId("approvedBy", request.approvedBy()),
                announced
                        ? new KeyPersonRequests.Appoint(
                                        request.announcedTo(), request.rampStart(), request.targets(), null)
                                .read(fields)
                        : null);
        steps.skipped()
                .forEach(field -> fields.refuse(
                        ErrorCode.STEP_SKIPPED, field, "must be given, since a later step was taken as well"));
        return steps;
    }
}
