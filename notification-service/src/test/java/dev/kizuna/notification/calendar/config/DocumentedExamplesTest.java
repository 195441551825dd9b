package dev.kizuna.notification.calendar.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the documentation of business time gives. */
class DocumentedExamplesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final BusinessCalendar JAPAN = CalendarFiles.shipped().defaultCalendar();

    static Stream<String> examples() throws IOException {
        return Files.readAllLines(Path.of("../docs/business-time.md")).stream()
                .filter(line -> line.startsWith("| 2026-"));
    }

    @Test
    void shouldFindTheExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldBeAsDocumented(String line) {
        String[] cells = line.split("\\|", -1);
        Instant from = tokyo(cells[1].strip());
        String question = cells[2].strip();
        String last = question.substring(question.lastIndexOf(' ') + 1);

        String answer = question.startsWith("open until ")
                ? JAPAN.businessTimeBetween(from, tokyo(last)).toString()
                : LocalDateTime.ofInstant(moment(from, question, last), TOKYO).toString();

        assertThat(answer).isEqualTo(cells[3].strip());
    }

    private static Instant moment(Instant from, String question, String last) {
        return switch (question.substring(0, question.lastIndexOf(' '))) {
            case "plus" -> JAPAN.addBusinessTime(from, Duration.parse("PT" + last));
            case "minus" -> JAPAN.subtractBusinessTime(from, Duration.parse("PT" + last));
            case "business day" ->
                JAPAN.closingOf(JAPAN.businessDayAfter(from.atZone(TOKYO).toLocalDate(), Integer.parseInt(last)))
                        .toInstant();
            case "next" -> (last.equals("opening") ? JAPAN.nextOpening(from) : JAPAN.nextClosing(from)).orElseThrow();
            case "previous" ->
                (last.equals("opening") ? JAPAN.previousOpening(from) : JAPAN.previousClosing(from)).orElseThrow();
            default -> throw new IllegalArgumentException(question);
        };
    }

    private static Instant tokyo(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
