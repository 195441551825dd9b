package dev.kizuna.partner.keyperson.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.keyperson.domain.Appointment;
import dev.kizuna.partner.keyperson.domain.Charter;
import dev.kizuna.partner.keyperson.domain.Nomination;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.PersonProfile;
import dev.kizuna.partner.keyperson.domain.Role;
import dev.kizuna.partner.ramp.domain.RampMetric;
import dev.kizuna.partner.ramp.domain.RampTarget;
import dev.kizuna.partner.signal.domain.Signal;
import dev.kizuna.partner.store.MongoContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MongoPeopleIT extends MongoContract<Person> {

    @Override
    protected Person example(String id, String partnerId) {
        var profile = new PersonProfile(
                "田中 一郎", "t@example.com", "U1", "部長", "Asia/Tokyo", "L1", "en", List.of("line", "mail"), true);
        var appointment =
                new Appointment("all-sales", THEN, THEN, List.of(new RampTarget(30, RampMetric.PROSPECTS, 5)));
        var terms = new Charter.Terms(
                "brings it in", 20, List.of("demo dates", "discounts"), "lead of alliances", List.of("PoCs begun"));
        var role = new Role(
                Role.Status.ACTIVE,
                THEN,
                new Nomination(
                        "n-1",
                        new Nomination.Word("u-sato", THEN),
                        new Nomination.Word("m-ito", THEN),
                        new Nomination.Word("x-kato", THEN),
                        new Nomination.Rejection(new Nomination.Word("x-ueda", THEN), "too-early", "next year")),
                appointment,
                List.of(new Charter(1, terms, "m-ito", THEN)),
                List.of(new Signal("sig-1", "own-study-group", 3, "post-7", THEN)));
        return new Person(id, List.of(partnerId, "p-9"), profile, role);
    }

    @Override
    protected Person changed(Person example) {
        return new Person(
                example.personId(),
                example.partnerIds(),
                null,
                new Role(Role.Status.STOOD_DOWN, null, null, null, List.of(), List.of()));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "ACTIVE");
    }

    @Override
    protected Documents<Person> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoPeople(relay, database, outbox);
    }

    @Test
    void shouldFindAPersonInEveryDirectoryWhenSeveralPartnersSeeIt() {
        // given
        documents().add(example("a", "p-1"), RequestMark.NONE, List.of());

        // then
        assertThat(documents().select(new Selection(Map.of("partnerIds", "p-9"), "", 10)))
                .hasSize(1);
        assertThat(documents().select(new Selection(Map.of("partnerIds", "p-2"), "", 10)))
                .isEmpty();
    }

    @Test
    void shouldFindWhoIsKeyPersonOrOnTheWayOfSomePartners() {
        // given
        documents().add(example("a", "p-1"), RequestMark.NONE, List.of());
        documents().add(example("b", "p-2"), RequestMark.NONE, List.of());
        documents().add(example("c", "p-3"), RequestMark.NONE, List.of());
        documents().replace(changed(example("b", "p-2")), 1, List.of());

        // then
        var people = (People) documents();
        assertThat(people.onTheWay(Set.of("p-1", "p-2")))
                .extracting(Person::personId)
                .containsExactly("a");
        assertThat(people.onTheWay(Set.of())).isEmpty();
        assertThat(people.has("p-1", "a")).isTrue();
        assertThat(people.has("p-9", "a")).isTrue();
        assertThat(people.has("p-3", "a")).isFalse();
        assertThat(people.has("p-2", "b")).isFalse();
    }
}
