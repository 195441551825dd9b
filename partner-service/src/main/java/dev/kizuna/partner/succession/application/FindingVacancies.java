package dev.kizuna.partner.succession.application;

import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.Partners;
import dev.kizuna.partner.succession.domain.Succession;
import dev.kizuna.partner.succession.domain.Successions;
import dev.kizuna.partner.succession.domain.Vacancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Partners under contract that have no key person, or whose last one is about to leave. Who rests needs none. */
@Component
public final class FindingVacancies {

    private static final int AT_ONCE = 200;

    private final Partners partners;
    private final People people;
    private final Successions successions;

    FindingVacancies(Partners partners, People people, Successions successions) {
        this.partners = partners;
        this.people = people;
        this.successions = successions;
    }

    /**
     * A piece in the order of the partners' ids.
     *
     * @param equal values that fields of the partner must have
     * @param after the partner's id after which it begins; empty for the beginning
     */
    public List<Vacancy> find(Map<String, String> equal, String after, int limit) {
        List<Vacancy> found = new ArrayList<>();
        String from = after;
        while (found.size() < limit) {
            List<Partner> piece = partners.select(new Selection(equal, from, AT_ONCE)).stream()
                    .map(Versioned::value)
                    .toList();
            vacancies(piece).stream().limit((long) limit - found.size()).forEach(found::add);
            if (piece.size() < AT_ONCE) {
                break;
            }
            from = piece.getLast().partnerId();
        }
        return found;
    }

    private List<Vacancy> vacancies(List<Partner> piece) {
        List<Partner> bound = piece.stream()
                .filter(partner -> partner.stage().isContracted() && partner.stage() != PartnerStage.PAUSED)
                .toList();
        Set<String> partnerIds = bound.stream().map(Partner::partnerId).collect(Collectors.toSet());
        Map<String, List<Person>> byPartner =
                people.onTheWay(partnerIds).stream().collect(Collectors.groupingBy(Person::partnerId));
        List<Succession> plans = successions.among(byPartner.values().stream()
                .flatMap(List::stream)
                .map(Person::personId)
                .collect(Collectors.toSet()));
        return bound.stream()
                .flatMap(partner ->
                        Vacancy.of(partner, byPartner.getOrDefault(partner.partnerId(), List.of()), plans).stream())
                .toList();
    }
}
