package dev.kizuna.kpi.scorecard.topology;

import static dev.kizuna.kpi.fixture.Events.at;
import static dev.kizuna.kpi.fixture.Events.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.campaign.CostKind;
import dev.kizuna.event.partner.PartnerOwnerChanged;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Sum;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RollUpsTest {

    private static final Instant MONDAY = at("2026-05-11T03:00:00Z");
    private static final Instant TUESDAY = at("2026-05-12T03:00:00Z");

    private final TallyInMemory kpi = new TallyInMemory();
    private final Events p1 = Events.of("p1");
    private final Events p2 = Events.of("p2");

    @Test
    void shouldAddPartnersUpWhenTheyAreOfOneManager() {
        // given
        kpi.given(registered("p1", "m1"));
        kpi.given(registered("p2", "m1"));

        // when
        kpi.given(p1.lead(MONDAY, "l1", "c1", null));
        kpi.given(p2.lead(TUESDAY, "l1", "c1", null));

        // then
        assertThat(leads("PARTNER_MANAGER/DAY/2026-05-11/m1")).isEqualTo(1);
        assertThat(leads("PARTNER_MANAGER/DAY/2026-05-12/m1")).isEqualTo(1);
        assertThat(leads("PARTNER_MANAGER/MONTH/2026-05/m1")).isEqualTo(2);
        assertThat(leads("TOTAL/MONTH/2026-05/all")).isEqualTo(2);
        assertThat(leads("CAMPAIGN/MONTH/2026-05/c1/p1")).isEqualTo(1);
        assertThat(leads("PARTNER/MONTH/2026-05/p2/p2")).isEqualTo(1);
    }

    @Test
    void shouldMoveWholeDaysWhenAnotherManagerTakesOver() {
        // given
        kpi.given(registered("p1", "m1"));
        kpi.given(registered("p2", "m1"));
        kpi.given(p1.touch(MONDAY, "t1", "c1", "visitor"));
        kpi.given(p1.touch(TUESDAY, "t2", "c1", "visitor"));
        kpi.given(p2.touch(TUESDAY, "t1", "c1", "somebody else"));

        // when
        kpi.given(ownerChanged("p1", TUESDAY.plusSeconds(3600), "m1", "m2"));

        // then
        assertThat(touches("PARTNER_MANAGER/DAY/2026-05-11/m1")).isEqualTo(1);
        assertThat(touches("PARTNER_MANAGER/DAY/2026-05-12/m1")).isEqualTo(1);
        assertThat(touches("PARTNER_MANAGER/DAY/2026-05-12/m2")).isEqualTo(1);
        assertThat(visitors("PARTNER_MANAGER/MONTH/2026-05/m1")).isEqualTo(2);
        assertThat(visitors("PARTNER_MANAGER/DAY/2026-05-12/m1")).isEqualTo(1);
        assertThat(visitors("PARTNER_MANAGER/DAY/2026-05-12/m2")).isEqualTo(1);
        assertThat(visitors("TOTAL/MONTH/2026-05/all")).isEqualTo(2);
        assertThat(kpi.stored(ScopeIndex.NAME))
                .containsKeys("PARTNER_MANAGER/m1/p1", "PARTNER_MANAGER/m1/p2", "PARTNER_MANAGER/m2/p1");
    }

    @Test
    void shouldTakeTheProfilesOwnerOnlyWhileNobodyElseIsKnown() {
        // given
        kpi.given(p1.profile("Asia/Tokyo"));
        kpi.given(p1.lead(MONDAY, "l1", null, null));
        assertThat(leads("PARTNER_MANAGER/MONTH/2026-05/owner")).isEqualTo(1);

        // when
        kpi.given(registered("p1", "m1"));

        // then
        assertThat(leads("PARTNER_MANAGER/MONTH/2026-05/owner")).isZero();
        assertThat(leads("PARTNER_MANAGER/MONTH/2026-05/m1")).isEqualTo(1);
    }

    @Test
    void shouldGrowInRevisionWhenACardOfItIsPublished() {
        // given
        kpi.given(p1.lead(MONDAY, "l1", null, null));
        kpi.tick();
        long before = sum("TOTAL/MONTH/2026-05/all").revision;

        // when
        kpi.given(p1.lead(TUESDAY, "l2", null, null));
        kpi.tick();

        // then
        assertThat(sum("TOTAL/MONTH/2026-05/all").revision).isGreaterThan(before);
        assertThat(sum("TOTAL/MONTH/2026-05/all").asOf).isEqualTo(RunningTopology.NOW.plusSeconds(10));
        assertThat(sum("TOTAL/MONTH/2026-05/all").offsets).containsEntry("campaign.activity", 1L);
    }

    @Test
    void shouldSumUpWhatWasCountedBeforeThereWereSums() {
        // given
        kpi.given(p1.lead(MONDAY, "l1", "c1", null));
        kpi.given(p1.cost(MONDAY, "x1", CostKind.MEDIA, money("1000", "JPY"), "c1"));
        kpi.given(p1.touch(TUESDAY, "t1", "c1", "visitor"));
        kpi.tick();
        Map<String, DayCard> cards = kpi.stored(Cards.NAME);

        // when
        var upgraded = new TallyInMemory();
        upgraded.keep(Cards.NAME, cards);
        upgraded.tick();

        // then
        Map<String, DayCard> sums = upgraded.stored(RollUps.NAME);
        assertThat(sums.keySet()).isEqualTo(kpi.<DayCard>stored(RollUps.NAME).keySet());
        DayCard total = Objects.requireNonNull(sums.get("TOTAL/MONTH/2026-05/all"));
        assertThat(total.counters).containsEntry(Counter.LEADS, 1L).containsEntry(Counter.TOUCHES, 1L);
        assertThat(total.sums).containsEntry(Sum.COST_MEDIA, new BigDecimal("1000.0000"));
        assertThat(VisitorSketch.distinct(List.of(total.visitorBytes()))).isEqualTo(1);
        assertThat(upgraded.<ScopeIndex.Days>stored(ScopeIndex.NAME)).isEqualTo(kpi.stored(ScopeIndex.NAME));
    }

    private static PartnerRegistered registered(String partnerId, String owner) {
        return PartnerRegistered.newBuilder(Events.of(partnerId).registered("Asia/Tokyo"))
                .setOwnerId(owner)
                .build();
    }

    private static PartnerOwnerChanged ownerChanged(String partnerId, Instant at, String from, String to) {
        return new PartnerOwnerChanged(partnerId + at, at, partnerId, from, to, null);
    }

    private DayCard sum(String key) {
        return Objects.requireNonNull(kpi.<DayCard>stored(RollUps.NAME).get(key), key);
    }

    private long leads(String key) {
        return sum(key).counters.getOrDefault(Counter.LEADS, 0L);
    }

    private long touches(String key) {
        return sum(key).counters.getOrDefault(Counter.TOUCHES, 0L);
    }

    private long visitors(String key) {
        return VisitorSketch.distinct(List.of(sum(key).visitorBytes()));
    }
}
