package dev.kizuna.campaign.commission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.Reward;
import dev.kizuna.campaign.agreement.domain.SignedTerms;
import dev.kizuna.campaign.agreement.domain.SomeTerms;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.agreement.domain.Tier;
import dev.kizuna.campaign.commission.domain.NaiveEarnings.Line;
import dev.kizuna.campaign.commission.domain.NaiveEarnings.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EarningsPropertyTest {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-04-01");

    @Property(tries = 1_000)
    void shouldEqualPencilAndPaperToTheLastYenInWhateverOrderSalesBecomeKnown(@ForAll long seed) {
        // given
        var random = new Random(seed);
        List<Step> steps = steps(random);
        List<Line> lines = lines(random);
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            sales.add(sale("c-%03d".formatted(i), lines.get(i)));
        }
        Collections.shuffle(sales, random);

        // when
        List<Earned> earned = Earnings.of(agreement(steps), sales);

        // then
        assertThat(earned.stream().map(each -> each.due().longValueExact()))
                .containsExactlyElementsOf(NaiveEarnings.of(steps, lines));
        assertThat(earned).allSatisfy(each -> {
            assertThat(each.due()).isLessThanOrEqualTo(each.full());
            assertThat(each.due()).isNotNegative();
        });
    }

    private static List<Step> steps(Random random) {
        var bounds = new TreeSet<Long>(List.of(0L));
        for (int i = random.nextInt(4); i > 0; i--) {
            bounds.add((long) random.nextInt(1_500));
        }
        return bounds.stream()
                .map(from -> new Step(from, random.nextInt(1_001)))
                .toList();
    }

    private static List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>();
        long second = 0;
        for (int i = random.nextInt(12); i > 0; i--) {
            second += random.nextInt(3);
            List<long[]> refunds = new ArrayList<>();
            for (int r = random.nextInt(3); r > 0; r--) {
                refunds.add(new long[] {second + random.nextInt(10), 1 + random.nextInt(200)});
            }
            lines.add(new Line(second, 1 + random.nextInt(300), refunds));
        }
        return lines;
    }

    private static Sale sale(String id, Line line) {
        List<Refund> refunds = line.refunds().stream()
                .map(refund -> new Refund(
                        id + "-" + refund[0] + "-" + refund[1],
                        NOON.plusSeconds(refund[0]),
                        BigDecimal.valueOf(refund[1]),
                        "JPY",
                        null))
                .toList();
        return new Sale(id, NOON.plusSeconds(line.second()), DAY, null, BigDecimal.valueOf(line.coins()), refunds);
    }

    private static Agreement agreement(List<Step> steps) {
        Terms terms = SomeTerms.with(steps.stream()
                .map(step -> new Tier(
                        BigDecimal.valueOf(step.from()), new Reward.Share(BigDecimal.valueOf(step.thousandths(), 3))))
                .toArray(Tier[]::new));
        return new Agreement("a-1", "p-1", null, List.of(new SignedTerms(1, terms, NOON)));
    }
}
