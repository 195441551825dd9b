package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Partners and key persons come in files that nobody waits for, twice. */
class ImportIT extends PartnerServiceStack {

    private static final System.Logger log = System.getLogger(ImportIT.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PARTNER_HEADER = "partnerId,name,type,timeZone,calendarId,ownerId,slackChannel";
    private static final String PERSON_HEADER = "partnerId,keyPersonId,displayName,announcedTo,rampStart";

    /** Index of bad rows, what is written there instead, and how each must be reported. */
    private record Bad(int index, String row, String code, String field) {

        int line() {
            return index + 2;
        }
    }

    int rows() {
        return 2_500;
    }

    @Test
    void shouldTakeEveryGoodRowOnceAndNameEveryBadOneWhenLongFilesComeTwice() {
        // given
        String prefix = newId("file");
        List<Bad> badPartners = List.of(
                new Bad(0, prefix + "-x,,reseller,Asia/Tokyo,JP,u-sato,", "missing-field", "name"),
                new Bad(17, prefix + "-x,N,friend,Asia/Tokyo,JP,u-sato,", "invalid-field", "type"),
                new Bad(rows() / 5 - 1, prefix + "-x,N,reseller,Middle/Earth,JP,u-sato,", "invalid-field", "timeZone"),
                new Bad(rows() / 2, prefix + "/x,N,reseller,Asia/Tokyo,JP,u-sato,", "invalid-field", "partnerId"),
                new Bad(rows() / 4 * 3, prefix + "-x,N,reseller,Asia/Tokyo", "malformed-request", ""),
                new Bad(rows() - 1, prefix + "-x,N,reseller,Asia/Tokyo,JP,,", "missing-field", "ownerId"));
        List<Bad> badPersons = List.of(
                new Bad(3, "nobody," + prefix + "-k,田中,,", "unknown-partner", "partnerId"),
                new Bad(
                        rows() / 2,
                        prefix + "-1," + prefix + "-k,田中,all,2026-01-12T00:00:00",
                        "naive-time",
                        "rampStart"),
                new Bad(
                        rows() - 2,
                        prefix + "-1," + prefix + "-k,田中,,2026-01-12T00:00:00Z",
                        "missing-field",
                        "announcedTo"));
        String partners = file(
                PARTNER_HEADER,
                badPartners,
                i -> prefix + "-" + i + ",株式会社" + i + ",reseller,Asia/Tokyo,JP,u-sato,#p" + i);
        String persons = file(
                PERSON_HEADER,
                badPersons,
                i -> prefix + "-" + (i / 10 * 10 + 1) + "," + prefix + "-k" + i + ",田中" + i
                        + (i % 2 == 0 ? ",all-sales,2026-01-12T00:00:00+09:00" : ",,"));

        // when
        List<Long> progress = shouldBeTaken("partners", partners, badPartners);
        shouldBeTaken("key-persons", persons, badPersons);

        // then, since new partners take their time; a file that changes nothing may be through before it tells
        assertThat(progress).anyMatch(read -> read > 0 && read < rows());
        int registered = rows() - badPartners.size();
        int appointed = rows() / 2 - 2;
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(eventsOf("partner.lifecycle", prefix, "partner-registered"))
                    .hasSize(registered);
            assertThat(eventsOf("partner.keyperson", prefix, "key-person-appointed"))
                    .hasSize(appointed);
        });
        List<String> all = everythingOf(prefix);

        // when
        shouldBeTaken("partners", partners, badPartners);
        shouldBeTaken("key-persons", persons, badPersons);

        // then
        String later = aPartner();
        await().untilAsserted(() ->
                assertThat(topics.typesAbout("partner.lifecycle", later)).isNotEmpty());
        assertThat(everythingOf(prefix))
                .containsExactlyInAnyOrderElementsOf(all)
                .doesNotHaveDuplicates();
        assertThat(api.get("/api/partners/" + prefix + "-" + (rows() - 2)).etag())
                .isEqualTo("\"1\"");
        assertThat(api.get("/api/key-persons/" + prefix + "-k8").text("/status"))
                .isEqualTo("ANNOUNCED");
    }

    @Test
    void shouldAnswerAtOnceThatTheFileAsAWholeCannotBeTaken() {
        String[] async = {"Prefer", "respond-async"};
        api.importCsv("partners", "id,name\n1,x\n", async).shouldBeProblem(400, "bad-header");
        api.importCsv("martians", PARTNER_HEADER, async).shouldBeProblem(404, "not-found");
        api.get("/api/import-runs/nobody").shouldBeProblem(404, "not-found");
        api.get("/api/import-runs/nobody/rows").shouldBeProblem(404, "not-found");
        var waited = api.importCsv("partners", PARTNER_HEADER + "\n").shouldHaveStatus(202);
        assertThat(waited.json().propertyNames()).containsExactlyInAnyOrder("accepted", "rejected");
    }

    /** Gives how many rows had been read each time it was asked. */
    private List<Long> shouldBeTaken(String kind, String csv, List<Bad> bad) {
        var begun = api.importCsv(kind, csv, "Prefer", "wait=5, respond-async").shouldHaveStatus(202);
        assertThat(begun.response().headers().firstValue("Preference-Applied")).contains("respond-async");
        List<Long> progress = new ArrayList<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            JsonNode run = api.get(begun.location()).shouldHaveStatus(200).json();
            progress.add(run.get("read").asLong());
            return !run.get("state").asString().equals("RUNNING");
        });
        JsonNode run = api.get(begun.location()).json();
        log.log(Level.INFO, "{0} rows of {1}: {2} rows/s", rows(), kind, run.get("rowsPerSecond"));
        assertThat(run.get("state").asString()).isEqualTo("DONE");
        assertThat(run.get("read").asInt()).isEqualTo(rows());
        assertThat(run.get("rejected").asInt()).isEqualTo(bad.size());
        assertThat(progress).isSorted().endsWith((long) rows());
        var reported =
                api.get(begun.location() + "/rows?outcome=rejected").json().get("items");
        assertThat(reported.valueStream()
                        .map(row -> tuple(
                                row.get("line").asInt(),
                                row.get("code").asString(),
                                row.path("field").asString("")))
                        .toList())
                .containsExactlyElementsOf(bad.stream()
                        .map(one -> tuple(one.line(), one.code(), one.field()))
                        .toList());
        assertThat(linesOf(begun.location()))
                .containsExactlyElementsOf(
                        IntStream.range(2, rows() + 2).boxed().toList());
        var file = api.get(begun.location() + "/rows", "Accept", "text/csv").shouldHaveStatus(200);
        assertThat(file.response().body().lines())
                .hasSize(rows() + 1)
                .first()
                .isEqualTo("line,id,outcome,code,field,detail");
        return progress;
    }

    private List<Integer> linesOf(String run) {
        List<Integer> lines = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(run + "/rows?limit=500" + cursor)
                    .shouldHaveStatus(200)
                    .json();
            page.get("items").forEach(row -> lines.add(row.get("line").asInt()));
            cursor =
                    page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").asString() : "";
        } while (!cursor.isEmpty());
        return lines;
    }

    private List<String> everythingOf(String prefix) {
        List<String> ids = new ArrayList<>(eventsOf("partner.lifecycle", prefix, "partner-registered"));
        ids.addAll(eventsOf("partner.keyperson", prefix, "key-person-appointed"));
        return ids;
    }

    private List<String> eventsOf(String topic, String prefix, String kind) {
        return topics.raw(topic).stream()
                .filter(record -> record.key() != null && text(record.key()).startsWith(prefix))
                .filter(record ->
                        text(record.headers().lastHeader("ce_type").value()).contains("." + kind + "."))
                .map(record -> text(record.headers().lastHeader("ce_id").value()))
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String file(String header, List<Bad> bad, IntFunction<String> good) {
        Map<Integer, String> instead = bad.stream().collect(Collectors.toMap(Bad::index, Bad::row));
        return IntStream.range(0, rows())
                .mapToObj(i -> instead.getOrDefault(i, good.apply(i)))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }
}
