package dev.kizuna.partner.mismatch.application;

import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.mismatch.domain.Hypothesis;
import dev.kizuna.partner.mismatch.domain.MismatchCatalogue;
import dev.kizuna.partner.mismatch.domain.Observation;
import dev.kizuna.partner.partnership.application.LocalDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what observations and our own records speak for, before anybody diagnoses anything. */
@Component
public final class WeighingHypotheses {

    private final People people;
    private final Signs signs;
    private final LocalDays days;
    private final MismatchCatalogue catalogue;
    private final Clock clock;

    WeighingHypotheses(People people, Signs signs, LocalDays days, MismatchCatalogue catalogue, Clock clock) {
        this.people = people;
        this.signs = signs;
        this.days = days;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What came of the weighing. */
    public sealed interface Weighed {

        /** @param hypotheses the strongest first */
        record Hypotheses(String keyPersonId, int indicatorsVersion, List<Hypothesis> hypotheses) implements Weighed {}

        record Nobody(String keyPersonId) implements Weighed {}

        record Refused(Refusal refusal) implements Weighed {}
    }

    /** @param noted what people observed, beside what the records show */
    public Weighed weigh(String keyPersonId, List<Observation> noted) {
        var person = people.find(keyPersonId);
        if (person.isEmpty()) {
            return new Weighed.Nobody(keyPersonId);
        }
        var indicators = catalogue.newest();
        ZoneId zone = days.zoneOf(person.get().value().partnerId()).orElseThrow();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Optional<Refusal> objection = indicators.objection(noted, today);
        if (objection.isPresent()) {
            return new Weighed.Refused(objection.get());
        }
        List<Observation> seen =
                signs.seen(indicators, new Signs.Look(person.get().value(), clock.instant(), zone));
        return new Weighed.Hypotheses(
                keyPersonId,
                indicators.version(),
                indicators.weigh(Stream.concat(noted.stream(), seen.stream()).toList()));
    }
}
