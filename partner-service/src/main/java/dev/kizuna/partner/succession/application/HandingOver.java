package dev.kizuna.partner.succession.application;

import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.load.domain.LoadPlans;
import dev.kizuna.partner.partnership.application.LocalDays;
import dev.kizuna.partner.succession.domain.SuccessionPlanned;
import dev.kizuna.partner.succession.domain.Successions;
import dev.kizuna.partner.support.domain.SupportUnits;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what a key person leaves behind, so that nothing is lost on the way to who follows. */
@Component
public final class HandingOver {

    private final Successions successions;
    private final People people;
    private final SupportUnits supportUnits;
    private final LoadPlans loadPlans;
    private final LocalDays days;
    private final Clock clock;

    HandingOver(
            Successions successions,
            People people,
            SupportUnits supportUnits,
            LoadPlans loadPlans,
            LocalDays days,
            Clock clock) {
        this.successions = successions;
        this.people = people;
        this.supportUnits = supportUnits;
        this.loadPlans = loadPlans;
        this.days = days;
        this.clock = clock;
    }

    /** Its version is that of the succession, 0 while nothing is planned; empty when there is no such person. */
    public Optional<Versioned<HandOver>> of(String keyPersonId) {
        return people.find(keyPersonId).map(Versioned::value).map(leaver -> {
            var succession = successions.find(keyPersonId);
            var plan = succession.flatMap(found -> found.value().plan(leaver));
            return new Versioned<>(
                    handOver(leaver, plan), succession.map(Versioned::version).orElse(0L));
        });
    }

    private HandOver handOver(Person leaver, Optional<SuccessionPlanned> plan) {
        var today = days.of(leaver.partnerId(), clock.instant());
        return new HandOver(
                leaver,
                plan,
                plan.flatMap(planned -> people.find(planned.successorId())).map(Versioned::value),
                leaver.role().charter(),
                supportUnits
                        .find(leaver.personId())
                        .map(unit -> unit.value().members())
                        .orElse(List.of()),
                loadPlans
                        .find(leaver.personId())
                        .map(load -> load.value().phases().stream()
                                .filter(phase -> !phase.to().isBefore(today))
                                .toList())
                        .orElse(List.of()));
    }
}
