package dev.kizuna.notification.obligation.topology;

import static dev.kizuna.event.sla.ObligationStatus.BREACHED;
import static dev.kizuna.event.sla.ObligationStatus.MET;
import static dev.kizuna.event.sla.ObligationStatus.MET_LATE;
import static dev.kizuna.notification.obligation.topology.SomeEvents.answer;
import static dev.kizuna.notification.obligation.topology.SomeEvents.inquiry;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kizuna.event.sla.ObligationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.slf4j.LoggerFactory;

/** 800 cases of a real help desk, against counts that a plain loop over the file gets. */
@EnabledIf("fileIsThere")
class HelpdeskTrialTest {

    private static final Path FILE = Path.of("../../shared/data/helpdesk-first-800-cases.csv");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss.SSS");
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    private static final List<SpecificRecord> HISTORY = new ArrayList<>();
    private static final Map<ObligationStatus, Integer> EXPECTED = new TreeMap<>();

    static boolean fileIsThere() {
        boolean there = Files.exists(FILE);
        if (!there) {
            LoggerFactory.getLogger(HelpdeskTrialTest.class)
                    .warn("Skipped: {} is not here", FILE.toAbsolutePath().normalize());
        }
        return there;
    }

    @BeforeAll
    static void readTheFile() throws IOException {
        Map<String, Instant> inquiries = new HashMap<>();
        Map<String, Instant> answers = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            for (NamedCsvRecord row : rows) {
                String caseId = row.getField("case");
                Instant at = LocalDateTime.parse(row.getField("timestamp"), TIME)
                        .atZone(ZoneId.of("Asia/Tokyo"))
                        .toInstant();
                if (inquiries.putIfAbsent(caseId, at) == null) {
                    HISTORY.add(inquiry(row.getField("customer"), caseId, at));
                }
                if (row.getField("activity").equals("Take in charge ticket")) {
                    answers.putIfAbsent(caseId, at);
                    HISTORY.add(answer(row.getField("customer"), caseId, at));
                }
            }
        }
        inquiries.forEach((caseId, asked) -> {
            Instant answered = answers.get(caseId);
            ObligationStatus status = answered == null
                    ? BREACHED
                    : Duration.between(asked, answered).compareTo(Duration.ofHours(24)) <= 0 ? MET : MET_LATE;
            EXPECTED.merge(status, 1, Integer::sum);
        });
        LoggerFactory.getLogger(HelpdeskTrialTest.class)
                .info("{} events of {} cases: {}", HISTORY.size(), inquiries.size(), EXPECTED);
    }

    @Test
    void shouldEndInTheIndependentCountsWhenReplayedInOrder() {
        assertThat(replay(HISTORY)).isEqualTo(EXPECTED);
    }

    @Test
    void shouldEndInTheIndependentCountsWhenShuffledAndDuplicated() {
        List<SpecificRecord> twice = new ArrayList<>(HISTORY);
        twice.addAll(HISTORY);
        Collections.shuffle(twice, new Random(24));

        assertThat(replay(twice)).isEqualTo(EXPECTED);
    }

    @Test
    void shouldEndInTheIndependentCountsWhenItTakesLongerThanTheSettleTime() {
        List<SpecificRecord> shuffled = new ArrayList<>(HISTORY);
        Collections.shuffle(shuffled, new Random(42));

        try (var engine = EngineDriver.inMemory(NOW)) {
            for (int i = 0; i < shuffled.size(); i++) {
                engine.happens(shuffled.get(i));
                if (i % 100 == 0) {
                    engine.pass(Duration.ofMinutes(2));
                }
            }
            engine.pass(EngineDriver.SETTLE);

            assertThat(engine.statuses("response-24h")).isEqualTo(EXPECTED);
            assertThat(engine.requests()).as("nothing is said of years ago").isEmpty();
        }
    }

    private static Map<ObligationStatus, Integer> replay(List<SpecificRecord> history) {
        try (var engine = EngineDriver.inMemory(NOW)) {
            history.forEach(engine::happens);
            assertThat(engine.statuses("response-24h")).doesNotContainKey(BREACHED);
            engine.pass(EngineDriver.SETTLE);
            assertThat(engine.requests()).as("nothing is said of years ago").isEmpty();
            return engine.statuses("response-24h");
        }
    }
}
