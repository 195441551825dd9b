package dev.kizuna.partner.succession.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.keyperson.domain.Appointment;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.PersonProfile;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerProfile;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final Instant THEN = Instant.parse("2026-03-02T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-03-31");

    private int number;

    private Occurrence after(int minutes) {
        return new Occurrence("e-" + ++number, THEN.plusSeconds(60L * minutes));
    }

    private static <T> T accepted(Decision<T> decision) {
        return ((Decision.Accepted<T>) decision).next();
    }

    private static Rule ruleAgainst(Decision<Succession> decision) {
        return ((Refusal.Against) ((Decision.Refused<Succession>) decision).refusal()).rule();
    }

    private Person person(String id) {
        return accepted(Person.enter(
                after(0), id, "p", new PersonProfile(id, null, null, null, null, null, null, List.of(), false)));
    }

    private Person holder(String id) {
        return accepted(KeyPerson.of(person(id)).takeOver(after(0), new Appointment("all", THEN, THEN, List.of())));
    }

    private Decision<Succession> plan(Succession succession, Person leaver, String successorId, LocalDate lastDay) {
        return succession.plan(after(1), leaver, successorId, lastDay, TODAY);
    }

    @Test
    void shouldNameWhoFollowsAndLetTheLatestPlanCount() {
        var leaver = holder("kp");
        var planned = accepted(plan(Succession.open(leaver), leaver, "kp-mori", LAST_DAY));
        assertThat(planned.plan(leaver)).map(SuccessionPlanned::successorId).contains("kp-mori");
        assertThat(accepted(plan(planned, leaver, "kp-mori", LAST_DAY))).isEqualTo(planned);
        var changed = accepted(planned.plan(after(2), leaver, "kp-ueda", null, TODAY));
        assertThat(changed.plan(leaver)).map(SuccessionPlanned::successorId).contains("kp-ueda");
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        var leaver = holder("kp");
        var open = Succession.open(leaver);
        assertThat(ruleAgainst(plan(open, person("kp"), "kp-mori", LAST_DAY))).isEqualTo(Rule.ROLE_NOT_HELD);
        assertThat(ruleAgainst(plan(open, leaver, "kp", LAST_DAY))).isEqualTo(Rule.OWN_SUCCESSOR);
        assertThat(ruleAgainst(plan(open, leaver, "kp-mori", TODAY.minusDays(1))))
                .isEqualTo(Rule.LAST_DAY_PAST);
        var planned = accepted(plan(open, leaver, "kp-mori", TODAY));
        assertThat(ruleAgainst(planned.plan(after(0), leaver, "kp-ueda", null, TODAY)))
                .isEqualTo(Rule.OUT_OF_ORDER);
    }

    @Test
    void shouldForgetAPlanOfAnEarlierTimeInTheRole() {
        var leaver = holder("kp");
        var planned = accepted(plan(Succession.open(leaver), leaver, "kp-mori", LAST_DAY));
        var left = accepted(KeyPerson.of(leaver).standDown(after(2), "kp-mori", null));
        assertThat(planned.plan(left)).isPresent();
        var again = new Appointment("all", THEN, THEN.plusSeconds(3600), List.of());
        var back = accepted(KeyPerson.of(left).takeOver(after(60), again));
        assertThat(planned.plan(back)).isEmpty();
    }

    @Test
    void shouldFindAVacancyWhereNobodyHoldsTheRoleOrAllWhoDoLeave() {
        var partner = accepted(Partner.takeOver(
                after(0),
                "p",
                PartnerType.RESELLER,
                null,
                new PartnerProfile("P", "Asia/Tokyo", "JP", "u-sato", null, null, null, "ja", null),
                PartnerStage.ACTIVE));
        var leaver = holder("kp");
        var plan = accepted(plan(Succession.open(leaver), leaver, "kp-mori", LAST_DAY));
        var nominee = accepted(KeyPerson.of(person("kp-mori")).nominate(after(0), "n", "u-sato"));

        assertThat(Vacancy.of(partner, List.of(), List.of()))
                .hasValueSatisfying(vacancy -> assertThat(vacancy.isOpen()).isTrue());
        assertThat(Vacancy.of(partner, List.of(nominee), List.of()))
                .hasValueSatisfying(vacancy -> assertThat(vacancy.onTheWay()).containsExactly(nominee));
        assertThat(Vacancy.of(partner, List.of(leaver, nominee), List.of())).isEmpty();
        assertThat(Vacancy.of(partner, List.of(leaver, nominee), List.of(plan))).hasValueSatisfying(vacancy -> {
            assertThat(vacancy.isOpen()).isFalse();
            assertThat(vacancy.leaving()).extracting(SuccessionPlanned::lastDay).containsExactly(LAST_DAY);
        });
        assertThat(Vacancy.of(partner, List.of(leaver, holder("kp-2")), List.of(plan)))
                .isEmpty();
    }
}
