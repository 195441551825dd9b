package dev.kizuna.partner.candidacy.application;

import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.candidacy.domain.Shortlist;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.partnership.domain.Partners;
import dev.kizuna.partner.signal.domain.Score;
import dev.kizuna.partner.signal.domain.SignalCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Weighs what was observed of people, now or as it stood at another moment. */
@Component
public final class FindingKeyPersons {

    private static final int AT_ONCE = 500;

    private final People people;
    private final Partners partners;
    private final SignalCatalogue catalogue;
    private final Clock clock;

    FindingKeyPersons(People people, Partners partners, SignalCatalogue catalogue, Clock clock) {
        this.people = people;
        this.partners = partners;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The candidates of a partner; empty when nobody knows the partner.
     *
     * @param asOf the moment, or null for now
     */
    public Optional<Shortlist> among(String partnerId, @Nullable Instant asOf) {
        if (partners.find(partnerId).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Shortlist.of(candidates(partnerId), catalogue.newest(), moment(asOf)));
    }

    /** What speaks for one person; empty when nobody knows the person. */
    public Optional<Score> scoreOf(String personId, @Nullable Instant asOf) {
        return people.find(personId)
                .map(found -> catalogue.newest().score(found.value().role().signals(), moment(asOf)));
    }

    private Instant moment(@Nullable Instant asOf) {
        return asOf == null ? clock.instant() : asOf;
    }

    private List<Person> candidates(String partnerId) {
        var wanted = Map.of("partnerId", partnerId, "keyPerson", "true");
        List<Person> all = new ArrayList<>();
        List<Versioned<Person>> piece;
        String after = "";
        do {
            piece = people.select(new Selection(wanted, after, AT_ONCE));
            piece.forEach(found -> all.add(found.value()));
            after = piece.isEmpty() ? after : piece.getLast().value().personId();
        } while (piece.size() == AT_ONCE);
        return all;
    }
}
