package dev.kizuna.kit.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.kit.fixture.SettableClock;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventImportKindTest {

    private final CloudEventReader reader = new CloudEventReader(
            List.of(Topics.CAMPAIGN_ACTIVITY), List.of(), new SettableClock(Instant.parse("2026-05-01T12:00:00Z")));
    private final EventImportKind costs = new EventImportKind("costs", CostIncurred.class, reader);
    private final EventImportKind deals = new EventImportKind("deals", DealStageReached.class, reader);

    @Test
    void shouldHaveTheRecordsFieldsAsColumnsAndTwoForMoney() {
        assertThat(costs.requiredColumns()).containsExactly("costId", "kind", "occurredAt", "partnerId");
        assertThat(costs.optionalColumns())
                .containsExactly(
                        "amount", "campaignId", "currency", "eventId", "hours", "invoiceId", "rate", "rateCurrency");
        assertThat(costs.idColumn()).isEqualTo("costId");
    }

    @Test
    void shouldReadARow() {
        var cost = (CostIncurred)
                accepted(costs.read(with(cost(), "hours", "1.5", "rate", "8000", "rateCurrency", "JPY")));

        assertThat(cost.getHours()).contains(new BigDecimal("1.5000"));
        assertThat(cost.getRate().orElseThrow().getAmount()).isEqualTo("8000.0000");
        assertThat(cost.getAmount()).isEmpty();
        assertThat(cost.getOccurredAt()).isEqualTo("2026-05-01T00:00:00Z");
    }

    @Test
    void shouldGiveTheSameRowTheSameIdAndAnotherRowAnother() {
        Map<String, String> row = deal("WON");

        assertThat(id(row)).isEqualTo(id(new HashMap<>(row)));
        assertThat(id(row)).isNotEqualTo(id(deal("LOST")));
        assertThat(id(row)).isNotEqualTo(id(with(row, "amount", "1", "currency", "JPY")));
        assertThat(id(with(row, "eventId", "mine"))).isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "amount,     -5,                   amount,       negative-amount",
        "amount,     five,                 amount,       invalid-field",
        "currency,   YEN,                  currency,     unknown-currency",
        "kind,       PARTY,                kind,         invalid-field",
        "occurredAt, 2026-05-01T10:00:00,  occurredAt,   naive-time",
        "partnerId,  a/b,                  partnerId,    invalid-field",
        "hours,      1h,                   hours,        invalid-field"
    })
    void shouldNameTheColumnWhenACellIsWrong(String column, String text, String named, String code) {
        Violation violation = refused(costs.read(with(with(cost(), "amount", "5", "currency", "JPY"), column, text)));

        assertThat(violation.pointer()).isEqualTo(named);
        assertThat(violation.code().code()).isEqualTo(code);
    }

    @Test
    void shouldNameTheColumnWhenACellIsMissing() {
        for (String column : List.of("partnerId", "occurredAt", "costId", "kind")) {
            Map<String, String> row = cost();
            row.remove(column);

            Violation violation = refused(costs.read(row));

            assertThat(violation.pointer()).isEqualTo(column);
            assertThat(violation.code().code()).isEqualTo("missing-field");
        }
        assertThat(refused(costs.read(with(cost(), "rate", "8000"))).pointer()).isEqualTo("rateCurrency");
    }

    private String id(Map<String, String> row) {
        return EventFields.eventId(accepted(deals.read(row)));
    }

    private static Map<String, String> cost() {
        return new HashMap<>(
                Map.of("partnerId", "p", "occurredAt", "2026-05-01T09:00:00+09:00", "costId", "c", "kind", "LABOUR"));
    }

    private static Map<String, String> deal(String stage) {
        return new HashMap<>(
                Map.of("partnerId", "p", "occurredAt", "2026-05-01T09:00:00+09:00", "dealId", "d", "stage", stage));
    }

    private static Map<String, String> with(Map<String, String> row, String... cells) {
        var changed = new HashMap<>(row);
        for (int i = 0; i < cells.length; i += 2) {
            changed.put(cells[i], cells[i + 1]);
        }
        return changed;
    }

    private static SpecificRecord accepted(EventReading reading) {
        assertThat(reading).isInstanceOf(EventReading.Accepted.class);
        return ((EventReading.Accepted) reading).event();
    }

    private static Violation refused(EventReading reading) {
        assertThat(reading).isInstanceOf(EventReading.Refused.class);
        List<Violation> violations = ((EventReading.Refused) reading).violations();
        assertThat(violations).hasSize(1);
        return violations.getFirst();
    }
}
