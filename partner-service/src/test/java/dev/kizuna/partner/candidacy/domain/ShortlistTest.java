package dev.kizuna.partner.candidacy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.PersonProfile;
import dev.kizuna.partner.signal.domain.Signal;
import dev.kizuna.partner.signal.domain.SignalKind;
import dev.kizuna.partner.signal.domain.SignalScale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortlistTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    private static final SignalScale SCALE = new SignalScale(
            4,
            15,
            List.of(
                    new SignalKind("study-group", 6, 180, 30, true, "leads a study group"),
                    new SignalKind("questions", 3, 90, 20, true, "asks about the manual"),
                    new SignalKind("title", 1, 730, 5, false, "has a position")));

    private int number;

    private Person person(String id, boolean staff, Signal... signals) {
        var occurrence = new Occurrence("e-" + id, NOW.minus(Duration.ofDays(900)));
        var profile = new PersonProfile(id, null, null, "部長", null, null, null, List.of(), staff);
        var person = KeyPerson.of(accepted(Person.enter(occurrence, id, "p", profile)))
                .asCandidate();
        for (Signal signal : signals) {
            person = accepted(KeyPerson.of(person).observe(occurrence.also(signal.signalId()), SCALE, signal));
        }
        return person;
    }

    private Signal seen(String code, int strength, int daysAgo) {
        return new Signal("sig-" + ++number, code, strength, null, NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static Person accepted(Decision<Person> decision) {
        return ((Decision.Accepted<Person>) decision).next();
    }

    private static Shortlist shortlist(Person... people) {
        return Shortlist.of(List.of(people), SCALE, NOW);
    }

    private static List<String> order(Shortlist shortlist) {
        return shortlist.candidates().stream()
                .map(candidate -> candidate.person().personId())
                .toList();
    }

    @Test
    void shouldPutWhatPeopleDoBeforeWhatTheyAre() {
        var director = person("director", false, seen("title", 5, 0));
        var asker = person("asker", false, seen("questions", 1, 0));
        var leader = person("leader", false, seen("study-group", 4, 0));
        var silent = person("silent", false);
        var shortlist = shortlist(silent, director, asker, leader);
        assertThat(order(shortlist)).containsExactly("leader", "asker", "director", "silent");
        assertThat(shortlist.recommended())
                .hasValueSatisfying(best -> assertThat(best.person().personId()).isEqualTo("leader"));
        assertThat(shortlist.version()).isEqualTo(4);
    }

    @Test
    void shouldLetAPositionDecideOnlyAmongEquals() {
        var plain = person("a", false, seen("study-group", 3, 0));
        var director = person("b", false, seen("study-group", 3, 0), seen("title", 5, 0));
        var better = person("c", false, seen("study-group", 3, 0), seen("questions", 1, 0));
        assertThat(order(shortlist(plain, director, better))).containsExactly("c", "b", "a");
    }

    @Test
    void shouldPutADirectorAfterSomebodyWhoseOnlySignHasFadedToNothing() {
        var longAgo = person("z", false, seen("questions", 1, 5_000));
        var director = person("a", false, seen("title", 5, 0));
        assertThat(order(shortlist(director, longAgo))).containsExactly("z", "a");
    }

    @Test
    void shouldRecommendNobodyAndSayWhyWhenTooLittleIsKnown() {
        assertThat(shortlist().advice()).isEqualTo(Advice.NO_CANDIDATES);
        assertThat(shortlist(person("a", false)).advice()).isEqualTo(Advice.NOTHING_KNOWN);
        var director = person("b", false, seen("title", 5, 0));
        assertThat(shortlist(person("a", false), director).advice()).isEqualTo(Advice.ONLY_POSITION_KNOWN);
        assertThat(shortlist(director).recommended()).isEmpty();
        assertThat(shortlist(director, person("c", false, seen("questions", 2, 0)))
                        .advice())
                .isEqualTo(Advice.TOO_LITTLE);
    }

    @Test
    void shouldRecommendExactlyFromTheMarkOnWithoutHelpOfAPosition() {
        var almost = person("a", false, seen("questions", 4, 0), seen("title", 5, 0));
        assertThat(shortlist(almost).candidates().getFirst().score().points()).isEqualByComparingTo("17");
        assertThat(shortlist(almost).advice()).isEqualTo(Advice.TOO_LITTLE);
        var enough = person("a", false, seen("questions", 5, 0));
        assertThat(shortlist(enough).advice()).isEqualTo(Advice.RECOMMENDED);
    }

    @Test
    void shouldLeaveOutWhoCannotBecomeKeyPerson() {
        var vendors = person("vendors", true, seen("study-group", 5, 0));
        var erased = accepted(person("erased", false, seen("study-group", 5, 0)).erase(new Occurrence("e", NOW)));
        assertThat(shortlist(vendors, erased).advice()).isEqualTo(Advice.NO_CANDIDATES);
    }
}
