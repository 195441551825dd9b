package dev.kizuna.kpi.scorecard.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.Qualification;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.scorecard.domain.Grain;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import java.util.zip.GZIPInputStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Olist's marketing funnel of 2017 and 2018: 8,000 qualified leads and the deals won from them. An origin stands for a
 * partner and a landing page for a campaign. The scorecards must equal what a loop over the rows counts, and the figures
 * that readers get what SQL makes of the same rows.
 */
class OlistTest {

    private static final Logger log = LoggerFactory.getLogger(OlistTest.class);

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter WON = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Path DATA =
            Path.of("../../shared/data").toAbsolutePath().normalize();

    /** The same figures by SQL over the rows. */
    private static final Path SCRIPT = Path.of("src/test/python/olist_figures.py");

    private final Map<String, NamedCsvRecord> leadsById = new HashMap<>();

    @Test
    void shouldEqualALoopOverTheRowsWhenARealFunnelIsCounted() throws IOException {
        // given
        assumeData();
        List<NamedCsvRecord> leads = rows(DATA.resolve("olist-mql.csv.gz"));
        List<NamedCsvRecord> deals = rows(DATA.resolve("olist-deals.csv.gz"));

        // when
        List<SpecificRecord> events = events(leads, deals);
        var kpi = new TallyInMemory();
        events.forEach(kpi::given);
        var cards = kpi.cards();

        // then
        assertThat(counters(cards)).isEqualTo(countedInRows(leads, deals, leadsById));
        assertThat(leadTimes(cards)).isEqualTo(leadTimesInRows(deals, leadsById));
        log.info("{} events of Olist in {} cards", events.size(), cards.size());
    }

    @Test
    void shouldShowWhatAnIndependentScriptMakesOfTheSameRows() throws IOException, InterruptedException {
        // given
        assumeData();
        Map<String, Map<String, Map<String, String>>> scripted = scripted();

        // when
        var kpi = new TallyInMemory();
        List<SpecificRecord> events =
                events(rows(DATA.resolve("olist-mql.csv.gz")), rows(DATA.resolve("olist-deals.csv.gz")));
        events.forEach(kpi::given);
        kpi.tick();

        // then
        var shown = new ReadFigures(kpi);
        assertThat(shown.scopes()).isEqualTo(scripted.keySet());
        scripted.forEach((scope, periods) -> {
            Map<String, Map<String, String>> read =
                    shown.read(scope, Grain.MONTH, LocalDate.parse("2017-01-01"), LocalDate.parse("2018-12-31"));
            read.put("total", shown.total(scope));
            periods.forEach((period, figures) ->
                    assertThat(read.get(period)).as(scope + " " + period).containsAllEntriesOf(figures));
            read.forEach((period, figures) -> assertThat(periods.containsKey(period))
                    .as(scope + " " + period)
                    .isEqualTo(counts(figures, "leads") || counts(figures, "won")));
        });
        log.info("{} figures of {} scopes are those of the script", lines(scripted), scripted.size());
    }

    private static boolean counts(Map<String, String> figures, String counter) {
        return !figures.getOrDefault(counter, "0").equals("0");
    }

    private static long lines(Map<String, Map<String, Map<String, String>>> scripted) {
        return scripted.values().stream()
                .flatMap(periods -> periods.values().stream())
                .mapToLong(Map::size)
                .sum();
    }

    private static void assumeData() {
        boolean there = Files.isReadable(DATA.resolve("olist-mql.csv.gz"));
        if (!there) {
            log.info("No real data in {}: the figures are not compared with it", DATA);
        }
        assumeTrue(there, "There is no real data in " + DATA);
    }

    /** Figures by scope, period and name; skipped where there is no Python. */
    private static Map<String, Map<String, Map<String, String>>> scripted() throws IOException, InterruptedException {
        Process script;
        try {
            script = new ProcessBuilder("python3", SCRIPT.toString(), DATA.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return Assumptions.abort("There is no python3 to run " + SCRIPT + ": " + e.getMessage());
        }
        Map<String, Map<String, Map<String, String>>> figures = new TreeMap<>();
        try (var lines = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            lines.forEach(
                    line -> figures.computeIfAbsent(line.getField(0) + "/" + line.getField(1), _ -> new TreeMap<>())
                            .computeIfAbsent(line.getField(2), _ -> new TreeMap<>())
                            .put(line.getField(3), line.getField(4)));
        }
        assertThat(script.waitFor()).isZero();
        return figures;
    }

    /** Each lead is judged at once, and what was won is a sale of the seller's declared monthly revenue. */
    private List<SpecificRecord> events(List<NamedCsvRecord> leads, List<NamedCsvRecord> deals) {
        var events = new ArrayList<SpecificRecord>();
        for (NamedCsvRecord lead : leads) {
            leadsById.put(lead.getField("mql_id"), lead);
            var of = Events.of(partner(lead));
            events.add(of.lead(contact(lead), lead.getField("mql_id"), lead.getField("landing_page_id"), null));
            events.add(of.qualified(contact(lead), lead.getField("mql_id"), Qualification.MQL));
        }
        for (NamedCsvRecord deal : deals) {
            NamedCsvRecord lead = leadsById.get(deal.getField("mql_id"));
            if (lead != null) {
                events.add(Events.of(partner(lead))
                        .deal(
                                won(deal),
                                deal.getField("seller_id"),
                                DealStage.WON,
                                lead.getField("mql_id"),
                                null,
                                null));
                events.add(Events.of(partner(lead))
                        .conversion(
                                won(deal),
                                deal.getField("seller_id"),
                                revenue(deal),
                                deal.getField("seller_id"),
                                null,
                                null));
            }
        }
        Collections.shuffle(events, new Random(2018));
        return events;
    }

    private static Money revenue(NamedCsvRecord deal) {
        String declared = deal.getField("declared_monthly_revenue");
        return Events.money(declared.isBlank() ? "0" : declared, "JPY");
    }

    private static Map<String, Long> counters(Map<String, ScorecardUpdated> cards) {
        Map<String, Long> counters = new TreeMap<>();
        cards.forEach(
                (key, card) -> card.getCounters().forEach((name, count) -> counters.put(key + " " + name, count)));
        return counters;
    }

    private static Map<String, Long> countedInRows(
            List<NamedCsvRecord> leads, List<NamedCsvRecord> deals, Map<String, NamedCsvRecord> leadsById) {
        Map<String, Long> counted = new TreeMap<>();
        for (NamedCsvRecord lead : leads) {
            String day = lead.getField("first_contact_date");
            for (String scope : scopes(lead)) {
                counted.merge(scope + "/" + day + " leads", 1L, Long::sum);
                counted.merge(scope + "/" + day + " mql", 1L, Long::sum);
            }
        }
        for (NamedCsvRecord deal : deals) {
            NamedCsvRecord lead = leadsById.get(deal.getField("mql_id"));
            if (lead != null) {
                String day = deal.getField("won_date").substring(0, 10);
                scopes(lead).forEach(scope -> {
                    counted.merge(scope + "/" + day + " won", 1L, Long::sum);
                    counted.merge(scope + "/" + day + " conversions", 1L, Long::sum);
                });
            }
        }
        return counted;
    }

    private static List<Long> leadTimes(Map<String, ScorecardUpdated> cards) {
        List<Long> times = new ArrayList<>();
        cards.forEach((key, card) -> {
            ByteBuffer sketch = card.getSketches().get("leadTime");
            if (key.contains("/PARTNER/") && sketch != null) {
                byte[] bytes = new byte[sketch.remaining()];
                sketch.duplicate().get(bytes);
                ValueCountsFormat.read(bytes)
                        .forEach((seconds, count) -> times.addAll(Collections.nCopies(count.intValue(), seconds)));
            }
        });
        Collections.sort(times);
        return times;
    }

    private static List<Long> leadTimesInRows(List<NamedCsvRecord> deals, Map<String, NamedCsvRecord> leadsById) {
        List<Long> times = new ArrayList<>();
        for (NamedCsvRecord deal : deals) {
            NamedCsvRecord lead = leadsById.get(deal.getField("mql_id"));
            long seconds = lead == null
                    ? -1
                    : won(deal).getEpochSecond() - contact(lead).getEpochSecond();
            if (seconds >= 0) {
                times.add(seconds);
            }
        }
        Collections.sort(times);
        return times;
    }

    private static List<String> scopes(NamedCsvRecord lead) {
        String partner = partner(lead);
        return List.of(partner + "/PARTNER/" + partner, partner + "/CAMPAIGN/" + lead.getField("landing_page_id"));
    }

    private static String partner(NamedCsvRecord lead) {
        String origin = lead.getField("origin").strip();
        return origin.isEmpty() ? "unknown" : origin;
    }

    private static Instant contact(NamedCsvRecord lead) {
        return LocalDate.parse(lead.getField("first_contact_date"))
                .atStartOfDay(TOKYO)
                .toInstant();
    }

    private static Instant won(NamedCsvRecord deal) {
        return LocalDateTime.parse(deal.getField("won_date"), WON).atZone(TOKYO).toInstant();
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }
}
