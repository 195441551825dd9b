package dev.kizuna.partner.succession.application;

import dev.kizuna.partner.keyperson.domain.Charter;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.succession.domain.SuccessionPlanned;
import dev.kizuna.partner.support.domain.SupportMember;
import java.util.List;
import java.util.Optional;

/**
 * What a key person hands over: nothing of it is given to the successor by itself, all of it is proposed.
 *
 * @param plan empty while nobody is named
 * @param successor empty while nobody is named, or when nobody knows that person any more
 * @param charter that holds for the leaver
 * @param supporters who support the leaver
 * @param load peaks and valleys that are not over
 */
public record HandOver(
        Person leaver,
        Optional<SuccessionPlanned> plan,
        Optional<Person> successor,
        Optional<Charter> charter,
        List<SupportMember> supporters,
        List<LoadPhase> load) {

    public HandOver {
        supporters = List.copyOf(supporters);
        load = List.copyOf(load);
    }
}
