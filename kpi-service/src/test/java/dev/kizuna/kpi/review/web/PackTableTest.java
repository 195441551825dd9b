package dev.kizuna.kpi.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.review.domain.Cadence;
import dev.kizuna.kpi.review.domain.Pack;
import dev.kizuna.kpi.review.domain.Subject;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackTableTest {

    private static final Instant AT = Instant.parse("2026-05-12T00:30:00Z");

    @Test
    void shouldHaveARowForEverythingInThePack() {
        // given
        var item = new Pack.Item("gap", "p1", "g1", "detected", AT, null, null, "c1", null, null, "landing-page", 2);
        var promise = new Pack.Item(
                "promise", "p1", "o1", "breached", AT, AT.plusSeconds(60), "k1", null, "sato", null, "response-24h", 1);
        var pack = new Pack(
                Cadence.WEEKLY,
                new Subject(Scope.PARTNER, "p1"),
                "2026-W20",
                LocalDate.parse("2026-05-11"),
                LocalDate.parse("2026-05-17"),
                "Asia/Tokyo",
                AT,
                7,
                AT,
                List.of(),
                "2026-W19",
                List.of(
                        new Pack.FigureLine(
                                "leads", "count", false, BigDecimal.TEN, BigDecimal.ONE, new BigDecimal("9"), null),
                        new Pack.FigureLine("roi", "ratio", false, null, null, null, "no cost")),
                List.of(new Pack.Restated("won", new BigDecimal("3"), new BigDecimal("2"))),
                List.of(new Pack.PromiseLine("response-24h", 1, 2, 3, 4, new BigDecimal("0.1667"))),
                List.of(new Pack.Milestone("k1", 30, "PROSPECTS", 5, false, AT)),
                new Pack.Health(
                        LocalDate.parse("2026-05-17"),
                        70,
                        80,
                        List.of(
                                new Pack.HealthPart("results", 70, 100, null),
                                new Pack.HealthPart("response", null, 0, "no promise settled"))),
                new Pack.Credited(
                        new Pack.Sales(1, Map.of("JPY", new BigDecimal("900.0000"))), new Pack.Sales(2, Map.of())),
                List.of(new Pack.Bottleneck("stage", "closing", Map.of("fall", new BigDecimal("0.5000")))),
                List.of(item, promise),
                List.of(item),
                List.of(new Pack.Decision(
                        "adjust-campaign", "p1", "g1", null, AT, List.of("detected", "landing-page"))),
                0);

        // then
        assertThat(PackTable.of(pack)).isEqualToIgnoringNewLines("""
                        section,name,partnerId,subjectId,unit,now,before,change,since,dueAt,detail
                        pack,weekly,,p1,,2026-W20,2026-W19,,2026-05-11,2026-05-17,2026-05-12T00:30:00Z
                        pack,revision,,p1,,7,,,,,2026-05-12T00:30:00Z
                        figure,leads,,,count,10,1,9,,,
                        figure,roi,,,ratio,,,,,,no cost
                        restated,won,,,,2,3,,,,
                        promises,response-24h,,,count,1,,,,,kept
                        promises,response-24h,,,count,2,,,,,late
                        promises,response-24h,,,count,3,,,,,broken
                        promises,response-24h,,,count,4,,,,,open
                        health,score,,,points,70,80,,,,2026-05-17
                        health,results,,,points,70,,,,,
                        health,response,,,points,,,,,,no promise settled
                        attribution,sourced,,,count,1,,,,,
                        attribution,sourced,,,JPY,900,,,,,
                        attribution,influenced,,,count,2,,,,,
                        bottleneck,stage,,closing,,0.5000,,,,,fall
                        milestone,PROSPECTS,,k1,count,5,,,2026-05-12T00:30:00Z,,missed day 30
                        unresolved,gap,p1,g1,packs,2,,,2026-05-12T00:30:00Z,,detected landing-page
                        unresolved,promise,p1,o1,packs,1,,,2026-05-12T00:30:00Z,2026-05-12T00:31:00Z,breached response-24h
                        resolved,gap,p1,g1,packs,2,,,2026-05-12T00:30:00Z,,detected landing-page
                        decision,adjust-campaign,p1,g1,,,,,2026-05-12T00:30:00Z,,detected landing-page
                        """);
    }
}
