package dev.kizuna.partner.mismatch.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchCatalogue;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import dev.kizuna.partner.mismatch.domain.Mismatches;
import dev.kizuna.partner.mismatch.domain.Observation;
import dev.kizuna.partner.partnership.application.LocalDays;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Role and environment of a key person seem not to fit, by what was observed of the environment. */
@Component
public final class DiagnosingMismatch {

    private final Mismatches mismatches;
    private final People people;
    private final LocalDays days;
    private final MismatchCatalogue catalogue;
    private final Occurrences occurrences;

    DiagnosingMismatch(
            Mismatches mismatches,
            People people,
            LocalDays days,
            MismatchCatalogue catalogue,
            Occurrences occurrences) {
        this.mismatches = mismatches;
        this.people = people;
        this.days = days;
        this.catalogue = catalogue;
        this.occurrences = occurrences;
    }

    public Outcome<Mismatch> diagnose(
            Start start, String keyPersonId, MismatchKind kind, List<Observation> observations) {
        Optional<ZoneId> zone = days.zoneOf(start.partnerId());
        if (zone.isEmpty()) {
            return new Outcome.Refused<>(new Refusal.UnknownPartner(start.partnerId()));
        }
        if (!isOf(start.partnerId(), keyPersonId)) {
            return new Outcome.Refused<>(new Refusal.Against(
                    Rule.UNKNOWN_KEY_PERSON,
                    "keyPersonId",
                    "the partner \"" + start.partnerId() + "\" has no person \"" + keyPersonId + "\""));
        }
        var occurrence = occurrences.at(start.occurredAt());
        return Writing.create(
                mismatches,
                start.id(),
                start.mark(),
                Mismatch.unheard(start.id(), start.partnerId())
                        .diagnose(
                                occurrence,
                                keyPersonId,
                                kind,
                                observations,
                                catalogue.newest(),
                                occurrence.at().atZone(zone.get()).toLocalDate()));
    }

    private boolean isOf(String partnerId, String keyPersonId) {
        return people.find(keyPersonId)
                .filter(person -> person.value().partnerId().equals(partnerId))
                .isPresent();
    }
}
