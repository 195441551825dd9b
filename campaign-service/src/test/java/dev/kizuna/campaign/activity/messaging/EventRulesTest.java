package dev.kizuna.campaign.activity.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.CostKind;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.kit.problem.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventRulesTest {

    private static final Money MONEY = new Money(new BigDecimal("100.0000"), "JPY");
    private static final BigDecimal HOURS = new BigDecimal("1.5000");

    private final CostRule costs = new CostRule();
    private final IdRule ids = new IdRule();

    @Test
    void shouldAcceptACostWhenItHasAnAmountOrHoursAtARate() {
        assertThat(costs.check(cost().setAmount(MONEY).build())).isEmpty();
        assertThat(costs.check(cost().setHours(HOURS).setRate(MONEY).build())).isEmpty();
    }

    @Test
    void shouldRefuseACostWhenItHasNeitherOrBothOrAHalf() {
        assertThat(pointers(costs.check(cost().build()))).containsExactly("/data/amount");
        assertThat(pointers(costs.check(
                        cost().setAmount(MONEY).setHours(HOURS).setRate(MONEY).build())))
                .containsExactly("/data/amount");
        assertThat(pointers(costs.check(cost().setAmount(MONEY).setHours(HOURS).build())))
                .containsExactly("/data/amount");
        assertThat(pointers(costs.check(cost().setHours(HOURS).build()))).containsExactly("/data/rate");
        assertThat(pointers(costs.check(cost().setRate(MONEY).build()))).containsExactly("/data/hours");
    }

    @Test
    void shouldRefuseAnIdWhenItCannotBePartOfAPath() {
        assertThat(ids.check(lead("l-1", "c-1"))).isEmpty();
        assertThat(pointers(ids.check(lead("l/1", "c\u0000")))).containsExactly("/data/leadId", "/data/campaignId");
        assertThat(pointers(ids.check(lead("x".repeat(129), null)))).containsExactly("/data/leadId");
    }

    private static List<String> pointers(List<Violation> violations) {
        return violations.stream().map(Violation::pointer).toList();
    }

    private static CostIncurred.Builder cost() {
        return CostIncurred.newBuilder()
                .setEventId("e-1")
                .setOccurredAt(Instant.EPOCH)
                .setPartnerId("p-1")
                .setCostId("k-1")
                .setKind(CostKind.LABOUR);
    }

    private static LeadCaptured lead(String leadId, @Nullable String campaignId) {
        return LeadCaptured.newBuilder()
                .setEventId("e-1")
                .setOccurredAt(Instant.EPOCH)
                .setPartnerId("p-1")
                .setLeadId(leadId)
                .setCampaignId(campaignId)
                .build();
    }
}
