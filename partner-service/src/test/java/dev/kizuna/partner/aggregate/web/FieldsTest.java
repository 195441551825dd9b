package dev.kizuna.partner.aggregate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private enum Colour {
        DARK_RED
    }

    private final Fields fields = Fields.ofJson(Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC));

    private List<ErrorCode> codes() {
        return fields.violations().stream().map(Violation::code).toList();
    }

    @Test
    void shouldReadWhatIsRightWhenAllIsRight() {
        assertThat(fields.text("name", " Hikari ")).isEqualTo("Hikari");
        assertThat(fields.symbol("colour", "dark-red", Colour.class)).isEqualTo(Colour.DARK_RED);
        assertThat(fields.zone("timeZone", "Asia/Tokyo")).isEqualTo("Asia/Tokyo");
        assertThat(fields.time("at", "2026-01-05T09:00:00+09:00")).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(fields.optionalText("nick", null)).isNull();
        assertThat(fields.idOr("id", null, () -> "made")).isEqualTo("made");
        fields.check();
    }

    @Test
    void shouldTakeDaysOfThisTimeOnlySinceOthersCannotBeCountedWith() {
        assertThat(fields.optionalDate("day", " 1970-01-01 ")).isEqualTo(LocalDate.EPOCH);
        assertThat(fields.optionalDate("day", "2199-12-31")).isEqualTo(LocalDate.of(2199, 12, 31));
        assertThat(codes()).isEmpty();
        fields.optionalDate("day", "1969-12-31");
        fields.optionalDate("day", "2200-01-01");
        fields.optionalDate("day", "+999999999-12-31");
        assertThat(codes()).containsOnly(ErrorCode.INVALID_FIELD).hasSize(3);
    }

    @Test
    void shouldCollectAllThatIsWrongWhenSeveralFieldsAre() {
        // when
        fields.text("name", null);
        fields.id("id", "a/b");
        fields.zone("timeZone", "+09:00");
        fields.time("at", "2026-01-05T09:00:00");
        fields.occurredAt("2026-01-06T09:00:01Z");
        fields.time("at", "1969-12-31T23:59:59Z");
        fields.text("long", "x".repeat(Fields.LONGEST_TEXT + 1));
        fields.whole("day", 0, 1, 9);
        fields.optionalEmail("email", "nobody");
        fields.optionalDate("day", "2026-02-30");

        // then
        assertThat(codes())
                .containsExactly(
                        ErrorCode.MISSING_FIELD,
                        ErrorCode.INVALID_FIELD,
                        ErrorCode.INVALID_FIELD,
                        ErrorCode.NAIVE_TIME,
                        ErrorCode.IMPLAUSIBLE_TIME,
                        ErrorCode.IMPLAUSIBLE_TIME,
                        ErrorCode.INVALID_FIELD,
                        ErrorCode.INVALID_FIELD,
                        ErrorCode.INVALID_FIELD,
                        ErrorCode.INVALID_FIELD);
        assertThat(fields.violations().getFirst().pointer()).isEqualTo("/name");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(fields::check);
    }

    @Test
    void shouldTakeATimeOfTomorrowWhenClocksDifferByLessThanADay() {
        assertThat(fields.occurredAt("2026-01-06T09:00:00Z")).isEqualTo("2026-01-06T09:00:00Z");
        assertThat(codes()).isEmpty();
    }
}
