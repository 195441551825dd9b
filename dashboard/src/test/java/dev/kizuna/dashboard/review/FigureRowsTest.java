package dev.kizuna.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.language.Wording;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What readers of a pack are told of its figures and periods. */
class FigureRowsTest {

    private final Spoken english = spoken(Locale.ENGLISH);
    private final Spoken japanese = spoken(Locale.JAPANESE);

    @Test
    void shouldSayWhatAChangeMeans() {
        FigureRows rows = FigureRows.of(
                List.of(
                        figure("leads", "count", "6", "14", "-8", null),
                        figure("cpl", "JPY", "35000", "12857.1429", "22142.8571", null),
                        figure("lost", "count", "1", "3", "-2", null),
                        figure("cost", "JPY", "210000", "180000", "30000", null),
                        new Pack.Figure(
                                "reach", "count", true, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.valueOf(9), null)),
                english);
        assertThat(rows.groups().stream().flatMap(group -> group.rows().stream()))
                .extracting(FigureRows.Row::name, FigureRows.Row::change, FigureRows.Row::tone)
                .containsExactly(
                        tuple("Leads", "−8", "BAD"),
                        tuple("Deals lost", "−2", "GOOD"),
                        tuple("Total cost", "+¥30,000", "NEUTRAL"),
                        tuple("Cost per lead", "+¥22,143", "BAD"),
                        tuple("Reach", "+9", "NEUTRAL"));
    }

    @Test
    void shouldTellInOneLineOfWhatThereWasNothing() {
        FigureRows rows = FigureRows.of(
                List.of(
                        figure("won", "count", "0", "0", "0", null),
                        figure("roas", "ratio", null, null, null, "no media cost"),
                        figure("roi", "ratio", null, "2.5", null, "no cost")),
                english);
        assertThat(rows.quiet()).isEqualTo("Deals won, ROAS");
        assertThat(rows.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.rows()).singleElement().satisfies(row -> {
                    assertThat(row.now()).isEqualTo("–");
                    assertThat(row.why()).isEqualTo("no cost yet");
                    assertThat(row.change()).isEqualTo("–");
                }));
        assertThat(rows.headlines()).extracting(FigureRows.Row::name).containsExactly("ROI", "Deals won");
    }

    @Test
    void shouldSayValuesByTheirUnit() {
        assertThat(english.value(new BigDecimal("0.0423"), "ratio")).isEqualTo("4.2%");
        assertThat(english.value(new BigDecimal("30120"), "seconds")).isEqualTo("8h 22m");
        assertThat(english.change(new BigDecimal("-0.0754"), "ratio")).isEqualTo("−7.5 pt");
        assertThat(english.change(BigDecimal.ZERO, "JPY")).isEqualTo("±0");
        assertThat(english.reason("no rate for USD, EUR")).isEqualTo("no exchange rate for USD, EUR");
        assertThat(japanese.reason("no leads")).isEqualTo("リードなし");
        assertThat(japanese.reason("something new")).isEqualTo("something new");
    }

    @Test
    void shouldCallPeriodsAsPeopleDoAndLeaveAloneWhatIsNone() {
        assertThat(Cadence.WEEKLY.say("2026-W01", english)).isEqualTo("Week 1 of 2026");
        assertThat(Cadence.WEEKLY.days("2026-W01", english))
                .startsWith("Mon 29 Dec")
                .endsWith("Sun 4 Jan");
        assertThat(Cadence.MONTHLY.say("2026-05", japanese)).isEqualTo("2026年5月");
        assertThat(Cadence.QUARTERLY.say("FY2026-Q1", japanese)).isEqualTo("2026年度 第1四半期");
        assertThat(Cadence.MONTHLY.say("nonsense", english)).isEqualTo("nonsense");
        assertThat(Cadence.WEEKLY.days("2026-W99", english)).isEmpty();
        assertThat(Cadence.of("hourly")).isEmpty();
    }

    @Test
    void shouldTakeTheTotalWhereAnAddressMakesNoSense() {
        assertThat(Subject.of("partner:p:1")).isEqualTo(new Subject("partner", "p:1"));
        assertThat(Subject.of("campaign:c-1")).isEqualTo(Subject.TOTAL);
        assertThat(Subject.of("partner", " ")).isEqualTo(Subject.TOTAL);
        assertThat(Subject.TOTAL.query()).containsOnlyKeys("scope");
    }

    private static Pack.Figure figure(
            String name,
            String unit,
            @Nullable String now,
            @Nullable String before,
            @Nullable String change,
            @Nullable String reason) {
        return new Pack.Figure(name, unit, false, number(now), number(before), number(change), reason);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Spoken spoken(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/base", "messages/quantities", "messages/reviews");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Spoken(
                new Wording(messages, Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC)), locale);
    }
}
