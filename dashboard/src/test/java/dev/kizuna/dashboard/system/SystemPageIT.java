package dev.kizuna.dashboard.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import dev.kizuna.dashboard.PageTest;
import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.kit.kafka.DeadLetters;
import dev.kizuna.kit.kafka.SchemaRegistryProperties;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import dev.kizuna.schemas.serde.AvroSerializer;
import dev.kizuna.stack.testing.LocalParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

/** The page of the system in a real browser over a real broker. */
class SystemPageIT extends PageTest {

    private static final String GROUP = "system-page-reader";
    private static final String TOPIC = Topics.PARTNER_ENGAGEMENT.name();
    private static final byte[] KEY = "p-letters".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private KafkaTemplate<byte[], byte[]> bytes;

    @Autowired
    private SchemaRegistryProperties registry;

    @Autowired
    private Admin admin;

    @BeforeEach
    void answers() {
        for (String service : List.of("partner", "campaign", "kpi", "notification")) {
            SERVICES.answer("GET /" + service + "/actuator/health", """
                    {"status":"UP","components":{"kafka":{"status":"UP"},"mongo":{"status":"UP"},"livenessState":{"status":"UP"}}}
                    """);
        }
        SERVICES.answer("GET /notification/api/policies", """
                {"edition":"5f3a9c","policies":[{"id":"response-24h","version":2,"words":["Opened by InquiryReceived.","Kept by InquiryAnswered without automatic true.","Due PT24H later."]},
                 {"id":"feedback-next-business-day","version":1,"words":["Opened by FeedbackSubmitted."]},{"id":"weekly-check-in","version":1,"words":[]}]}
                """);
        SERVICES.answer("GET /notification/api/calendars", """
                {"edition":"77","defaultId":"JP","items":[{"id":"JP","zone":"Asia/Tokyo","country":"JP","version":"8f1c2a","hours":{}},{"id":"DE","zone":"Europe/Berlin","country":"DE","version":"11aa00","hours":{}}]}
                """);
        SERVICES.answer("GET /kpi/api/generations", """
                {"active":1,"own":1,"caughtUp":true,"behind":[{"topic":"campaign.activity","records":12}],"instances":[{"url":"http://127.0.0.1:8083","generation":1,"seenAt":"2026-05-01T03:00:00Z"}]}
                """);
        SERVICES.answer("GET /notification/api/deliveries", """
                {"items":[{"id":"cC0x","partnerId":"p-letters","kind":"BREACH","state":"PARKED","outcome":"FAILED","medium":"slack","place":"#aozora","detail":"channel_not_found",
                  "attempts":6,"createdAt":"2026-05-01T03:00:00Z","endedAt":"2026-05-01T04:00:00Z","policy":"response-24h","subjectId":"inq-1"}]}
                """);
    }

    @AfterEach
    void forgetTheGroup() throws Exception {
        if (admin.listGroups().all().get().stream()
                .anyMatch(each -> each.groupId().equals(GROUP))) {
            admin.deleteConsumerGroups(List.of(GROUP)).all().get();
        }
    }

    @Test
    void shouldShowWhatALetterIsAndSendTheSameBytesAgainOnce() throws Exception {
        // given a record that could not be processed
        byte[] value = {9, 9, 'n', 'o', (byte) 0xfe};
        Place letter = letter(TOPIC, value, "2");
        long before = end();
        Page page = open("/system", "en-GB", Screen.DESKTOP);
        Locator row = opened(page, letter);
        assertThat(row).containsText("SerializationException");
        assertThat(row).containsText("nobody can read this");
        assertThat(row).containsText(TOPIC + "-2@41");
        assertThat(row).containsText("09 09 6e 6f fe");
        assertThat(row).containsText("kpi-service");
        screenshot(page, "system-letter-en-desktop");
        // when
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send again"))
                .dblclick();
        // then
        assertThat(page.locator(".again .notice.done")).containsText("Sent again");
        ConsumerRecord<byte[], byte[]> record = lastOf(2, before);
        assertThat(record.value()).isEqualTo(value);
        assertThat(record.key()).isEqualTo(KEY);
        assertThat(record.headers().lastHeader("ce_source").value()).isEqualTo("/elsewhere".getBytes());
        assertThat(record.headers().lastHeader("sent-again").value())
                .isEqualTo(letter.toString().getBytes());
        assertThat(record.headers().lastHeader(DeadLetters.CAUSE)).isNull();
        assertThat(end()).as("records of the partition").isEqualTo(before + 1);
        assertAccessible(page);
    }

    @Test
    void shouldDecodeALetterWhenItCanBeAndRefuseWhatIsKeptInItsNewestVersionOnly() throws Exception {
        // given
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(registry.serdeProperties(), false);
        byte[] event = Objects.requireNonNull(serializer.serialize(
                TOPIC,
                InquiryReceived.newBuilder(SampleEvents.sparse(InquiryReceived.class))
                        .setInquiryId("inq-in-a-letter")
                        .build()));
        Place readable = letter(TOPIC, event, "1");
        Place compacted = letter(Topics.PARTNER_DIRECTORY.name(), new byte[] {1}, "0");
        // when
        Page page = open("/system", "en-GB", Screen.DESKTOP);
        // then
        Locator row = opened(page, readable);
        assertThat(row).containsText("Inquiry received");
        row.getByText("What it says").click();
        assertThat(row).containsText("inq-in-a-letter");
        Locator other = opened(page, compacted);
        assertThat(other).containsText("only the newest version of this is kept");
        assertThat(other.getByRole(AriaRole.BUTTON)).hasCount(0);
        // when only one topic is wanted
        page.locator("#letters-topic").selectOption("partner.directory-dlt");
        // then
        assertThat(page.locator("#letter-" + id(readable))).hasCount(0);
        assertThat(page.locator("#letter-" + id(compacted))).hasCount(1);
    }

    @Test
    void shouldRefuseASendingThatNoPageOfOursAskedFor() {
        Page page = open("/system", "en-GB", Screen.DESKTOP);
        var answer = page.request()
                .post(
                        url("/system/letters/partner.engagement-dlt-0@0/send-again"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData("once=x"));
        assertThat(answer.status()).isEqualTo(403);
        answer = page.request()
                .post(
                        url("/system/deliveries/cC0x/resend"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(""));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(SERVICES.told()).isEmpty();
    }

    @Test
    void shouldShowHowFarAGroupIsBehind() {
        // given a group that has read all but two
        String partnerId = "p-lag";
        events.send(inquiry(partnerId)).join();
        var at = events.send(inquiry(partnerId)).join();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap(), "group.id", GROUP),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.commitSync(
                    Map.of(new TopicPartition(at.topic(), at.partition()), new OffsetAndMetadata(at.offset() - 1)));
        }
        // when
        Page page = open("/system", "en-GB", Screen.DESKTOP);
        // then
        Locator row = page.locator("#lag-body tr", new Page.LocatorOptions().setHasText(GROUP));
        assertThat(row).containsText("nobody reads, records wait");
        assertThat(row).containsText(TOPIC + " 2");
    }

    @Test
    void shouldSendAMessageAgainThatWasGivenUpAndSayWhatTheServiceSays() {
        SERVICES.refuse("POST /notification/api/deliveries/cC0x/resend", 409, "wrong-state");
        Page page = open("/system", "en-GB", Screen.DESKTOP);
        Locator button = page.locator("#deliveries-body button");
        button.click();
        assertThat(page.locator("#deliveries-body .faults")).containsText("This can no longer be done");
        // when
        SERVICES.answer("POST /notification/api/deliveries/cC0x/resend", "{}");
        page.reload();
        button.click();
        // then
        assertThat(page.locator("#toast")).containsText("It is sent again");
        assertThat(SERVICES.told()).hasSize(2);
    }

    @Test
    void shouldBeAccessibleLightAndFittingInBothLanguagesOnBothScreens() throws Exception {
        letter(TOPIC, "{\"inquiryId\": \"i-1\", \"partner\": \"青空\"}".getBytes(StandardCharsets.UTF_8), "3");
        letter(TOPIC, new byte[] {0, 0, 0, 99, 1, 2, 3}, "4");
        shouldShowHowFarAGroupIsBehind();
        SERVICES.away("campaign");
        for (String language : List.of("en-GB", "ja-JP")) {
            for (Screen screen : Screen.values()) {
                Page page = open("/system", language, screen);
                page.locator("#letters-body summary").first().click();
                page.locator("#rules-body summary").first().click();
                assertAccessible(page);
                assertFits(page);
                assertLight(page);
                screenshot(
                        page,
                        "system-" + language.substring(0, 2) + "-"
                                + screen.name().toLowerCase(Locale.ROOT));
            }
        }
        Page dark = open("/system", "ja-JP", Screen.DESKTOP, ColorScheme.DARK);
        assertAccessible(dark);
        screenshot(dark, "system-ja-dark");
    }

    @Test
    void shouldShowTheRestWhenAServiceIsAway() {
        SERVICES.away("notification");
        Page page = open("/system", "ja-JP", Screen.PHONE);
        assertThat(page.locator(".services")).containsText("停止、または応答なし");
        assertThat(page.locator("#deliveries-body")).containsText("notification-service が応答しません");
        assertThat(page.locator("#generations-body")).containsText("履歴をすべて読了");
        screenshot(page, "system-away-ja-phone");
    }

    private Locator opened(Page page, Place letter) {
        Locator row = page.locator("#letter-" + id(letter));
        row.locator("summary").first().click();
        return row;
    }

    private static String id(Place letter) {
        return letter.toString().replaceAll("[^A-Za-z0-9-]", "-");
    }

    private Place letter(String topic, byte[] value, String partition) throws Exception {
        var headers = new RecordHeaders();
        headers.add("ce_source", "/elsewhere".getBytes(StandardCharsets.UTF_8));
        var at = bytes.send(DeadLetters.of(
                        new DeadLetters.Origin(topic, Integer.parseInt(partition), 41, 1_777_604_400_000L),
                        KEY,
                        value,
                        headers,
                        new SerializationException("nobody can read this"),
                        "kpi-service"))
                .get()
                .getRecordMetadata();
        return new Place(at.topic(), at.partition(), at.offset());
    }

    private static InquiryReceived inquiry(String partnerId) {
        return InquiryReceived.newBuilder(SampleEvents.sparse(InquiryReceived.class))
                .setPartnerId(partnerId)
                .build();
    }

    private static String bootstrap() {
        return LocalParts.shared().broker().bootstrapServers();
    }

    private static KafkaConsumer<byte[], byte[]> reader() {
        return new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static long end() {
        var partition = new TopicPartition(TOPIC, 2);
        try (var consumer = reader()) {
            return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        }
    }

    private static ConsumerRecord<byte[], byte[]> lastOf(int number, long offset) {
        var partition = new TopicPartition(TOPIC, number);
        try (var consumer = reader()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            var records = consumer.poll(Duration.ofSeconds(10));
            assertThat(records)
                    .as("records of %s from %s on", partition, offset)
                    .isNotEmpty();
            return records.iterator().next();
        }
    }
}
