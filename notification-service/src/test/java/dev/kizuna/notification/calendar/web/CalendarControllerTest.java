package dev.kizuna.notification.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.calendar.config.CalendarFiles;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.policy.config.PolicyFiles;
import dev.kizuna.notification.policy.domain.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calendars over HTTP, served as the service serves them; nothing of Kafka or MongoDB is needed. */
class CalendarControllerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void start() {
        server = new SpringApplicationBuilder(Service.class)
                .profiles("local")
                .run("--server.port=0", "--server.address=127.0.0.1", "--spring.config.name=kizuna-defaults");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void shouldListAllCalendarsWithWhatTheySay() {
        JsonNode answer = get("/api/calendars", 200);

        assertThat(answer.at("/defaultId").asString()).isEqualTo("JP");
        assertThat(answer.at("/edition").asString()).hasSize(8);
        JsonNode japan = answer.at("/items")
                .valueStream()
                .filter(item -> item.at("/id").asString().equals("JP"))
                .findFirst()
                .orElseThrow();
        assertThat(japan.at("/zone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(japan.at("/country").asString()).isEqualTo("JP");
        assertThat(japan.at("/hours/MONDAY/0").asString()).isEqualTo("09:00-18:00");
        assertThat(japan.at("/closures/yearly").toString()).isEqualTo("[\"01-02\",\"01-03\",\"12-31\"]");
        assertThat(answer.at("/items").size()).isGreaterThan(50);
    }

    @Test
    void shouldNameTheHolidaysOfAYear() {
        JsonNode year = get("/api/calendars/JP?year=2026", 200);

        assertThat(year.at("/announced").asBoolean()).isTrue();
        assertThat(year.at("/holidays")
                        .valueStream()
                        .filter(day -> day.at("/date").asString().equals("2026-09-22"))
                        .findFirst()
                        .orElseThrow()
                        .at("/names/ja")
                        .asString())
                .isEqualTo("国民の休日");
        assertThat(get("/api/calendars/JP?year=2028", 200).at("/announced").asBoolean())
                .isFalse();
        assertThat(get("/api/calendars/JP", 200).at("/year").asInt()).isEqualTo(2026);
        assertThat(get("/api/calendars/DE?year=2026", 200).at("/businessDays").asInt())
                .isEqualTo(261 - 7);
    }

    @Test
    void shouldRefuseACalendarOrYearItDoesNotHave() {
        assertThat(get("/api/calendars/ZZ", 404).at("/detail").asString()).isEqualTo("There is no calendar ZZ");
        assertThat(get("/api/calendars/JP?year=soon", 400).at("/detail").asString())
                .isEqualTo("year: must be from 1970 to 2199, not soon");
        assertThat(post("/api/calendars/ZZ/preview", "{}", 404).at("/code").asString())
                .isEqualTo("not-found");
    }

    @Test
    @DisplayName(
            "Edge case 6: asked beforehand, feedback of Friday 2026-05-01 is due at the close of Thursday 05-07, and the answer says why")
    void shouldTellWhenAPolicyWouldFallDueAndWhy() {
        JsonNode answer =
                preview("{\"from\":\"2026-05-01T15:00:00+09:00\",\"policy\":\"feedback-next-business-day\"}", 200);

        assertThat(answer.at("/dueAt").asString()).isEqualTo("2026-05-07T18:00:00+09:00");
        assertThat(answer.at("/dueInstant").asString()).isEqualTo("2026-05-07T09:00:00Z");
        assertThat(answer.at("/provisional").asBoolean()).isFalse();
        assertThat(answer.at("/policyVersion").asInt()).isPositive();
        assertThat(answer.at("/explanation").valueStream().map(JsonNode::asString))
                .contains(
                        "from 2026-05-01T15:00+09:00[Asia/Tokyo]",
                        "not counted: 2026-05-02 (Saturday), 2026-05-03 (Constitution Memorial Day),"
                                + " 2026-05-04 (Greenery Day), 2026-05-05 (Children's Day), 2026-05-06 (Substitute holiday)",
                        "close of business day 1 after 2026-05-01 → due 2026-05-07T18:00+09:00[Asia/Tokyo]");
    }

    @Test
    @DisplayName("Edge case 11: asked beforehand, the warning one business hour before Monday 09:30 is on Friday")
    void shouldTellWhenAWarningWouldBeGiven() {
        JsonNode answer = preview("""
                {"from": "2026-06-05T17:30:00+09:00", "due": {"business-time": "1h"}, "warn": {"before-business": "45m"}}
                """, 200);

        assertThat(answer.at("/dueAt").asString()).isEqualTo("2026-06-08T09:30:00+09:00");
        assertThat(answer.at("/warnings/0").asString()).isEqualTo("2026-06-05T17:45:00+09:00");
    }

    @Test
    @DisplayName("Edge case 8: asked beforehand, what is due in a year whose holidays are not announced is provisional")
    void shouldSayThatADueTimeIsProvisional() {
        JsonNode answer = preview(
                "{\"from\":\"2026-11-20T10:00:00+09:00\",\"due\":{\"after\":\"P14M\",\"business-days\":1}}", 200);

        assertThat(answer.at("/provisional").asBoolean()).isTrue();
        assertThat(answer.at("/explanation").toString()).contains("the holidays of 2028 were not announced then");
    }

    @Test
    @DisplayName("Edge case 9: asked beforehand, 24 elapsed hours across a change of clocks are 24 hours")
    void shouldCountElapsedTimeInTheZoneThatIsAskedFor() {
        JsonNode answer = preview("""
                {"from": "2026-03-07T12:00:00-05:00", "due": {"elapsed": "24h"}, "timeZone": "America/New_York"}
                """, 200);

        assertThat(answer.at("/dueAt").asString()).isEqualTo("2026-03-08T13:00:00-04:00");
    }

    @Test
    void shouldRefuseAQuestionWithAllThatIsWrongWithIt() {
        JsonNode answer = preview("""
                {"from": "tomorrow", "timeZone": "Asia/Tokio", "when": "now",
                 "due": {"elapsed": "24 hours", "after": "7d"}, "warn": {"before": "1h", "at-percent": 80}}
                """, 422);

        assertThat(answer.at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactlyInAnyOrder("/from", "/timeZone", "/when", "/due/after", "/warn");
        assertThat(errorsOf("{\"from\":\"2026-05-01T15:00:00+09:00\"}"))
                .contains("needs exactly one of due and policy");
        assertThat(errorsOf("{\"from\":\"2026-05-01T15:00:00+09:00\",\"policy\":\"none-such\"}"))
                .contains("there is no policy none-such")
                .contains("response-24h");
        assertThat(errorsOf("{\"from\":\"2026-05-01T15:00:00+09:00\",\"policy\":\"deliverable\"}"))
                .contains("deliverable goes by what an event says");
        assertThat(errorsOf("{\"from\":\"2026-05-01T15:00:00+09:00\",\"due\":{\"elapsed\":\"-1h\"}}"))
                .contains("must be more than nothing");
        assertThat(errorsOf("{\"from\":\"2026-05-01T15:00:00+09:00\",\"due\":{\"business-time\":\"a while\"}}"))
                .contains("must be a duration such as");
        assertThat(errorsOf("{\"from\":\"2026-05-01T15:00:00+09:00\",\"due\":{\"business-days\":0}}"))
                .contains("must be from 1 to 366");
        assertThat(errorsOf("{\"due\":{\"elapsed\":\"1h\"}}")).contains("missing-field");
        assertThat(preview("{\"from\":", 400).at("/code").asString()).isEqualTo("malformed-request");
    }

    @Test
    void shouldBeInTheDocumentationOfTheApi() {
        JsonNode paths = get("/v3/api-docs", 200).at("/paths");

        assertThat(paths.propertyNames())
                .contains("/api/calendars", "/api/calendars/{calendarId}", "/api/calendars/{calendarId}/preview");
    }

    private static String errorsOf(String question) {
        return preview(question, 422).toString();
    }

    private static JsonNode preview(String question, int status) {
        return post("/api/calendars/JP/preview", question, status);
    }

    private static JsonNode get(String path, int status) {
        return send(request(path).GET(), status);
    }

    private static JsonNode post(String path, String body, int status) {
        return send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)), status);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port") + path));
    }

    private static JsonNode send(HttpRequest.Builder request, int status) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "dev.kizuna.kit.kafka.KafkaAutoConfiguration",
                "dev.kizuna.kit.streams.StreamsAutoConfiguration",
                "dev.kizuna.kit.mongo.MongoAutoConfiguration",
                "dev.kizuna.kit.outbox.OutboxAutoConfiguration",
                "dev.kizuna.kit.ingest.IngestAutoConfiguration",
                "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
            })
    @Import(CalendarController.class)
    static class Service {

        @Bean
        Calendars calendars() {
            return CalendarFiles.shipped();
        }

        @Bean
        Policies policies() {
            return PolicyFiles.shipped();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);
        }
    }
}
