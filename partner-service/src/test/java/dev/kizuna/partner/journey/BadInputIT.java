package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.serde.AvroSerializer;
import dev.kizuna.stack.testing.LocalParts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What is wrong is answered with its reason or becomes a dead letter, and the rest goes on. */
class BadInputIT extends PartnerServiceStack {

    private static final String ENGAGEMENT = "partner.engagement";
    private static final String GOOD =
            "{\"name\": \"N\", \"type\": \"brand\", \"ownerId\": \"u\", \"occurredAt\": \"2026-01-05T09:00:00Z\"}";

    @Test
    void shouldSayWhatIsWrongAndWhereWhenARequestIsBad() {
        String partners = "/api/partners";
        api.post(partners, "{\"name\": ").shouldBeProblem(400, "malformed-request");
        api.post(partners, GOOD.replace("ownerId", "owner")).shouldBeProblem(400, "malformed-request");
        api.post(partners, GOOD.replace("\"N\"", "\" \"")).shouldBeProblem(422, "missing-field", "/name");
        api.post(partners, GOOD.replace("brand", "friend")).shouldBeProblem(422, "invalid-field", "/type");
        api.post(partners, GOOD.replace("00Z", "00")).shouldBeProblem(422, "naive-time", "/occurredAt");
        api.post(partners, GOOD.replace("2026", "2196")).shouldBeProblem(422, "implausible-time", "/occurredAt");
        api.post(partners, GOOD.replace("\"name\"", "\"timeZone\": \"+09:00\", \"name\""))
                .shouldBeProblem(422, "invalid-field", "/timeZone");
        api.post(partners, GOOD.replace("\"name\"", "\"partnerId\": \"a/b\", \"name\""))
                .shouldBeProblem(422, "invalid-field", "/partnerId");
        api.post("/api/inquiries", "{\"partnerId\": \"nobody\", \"channel\": \"email\"}")
                .shouldBeProblem(422, "unknown-partner", "/partnerId");
        var all = api.post(partners, "{}").shouldBeProblem(422, "missing-field");
        assertThat(all.json().at("/errors")).hasSize(3);
    }

    @Test
    void shouldTakeTheGoodAndNameTheBadWhenABatchHasBoth() {
        // given
        String partnerId = aPartner();
        String inquiryId = newId("inq");
        String good = ConversationsIT.received(newId("e"), partnerId, inquiryId, "2026-01-05T09:00:00Z");
        String unknownType = good.replace("inquiry-received", "inquiry-imagined");
        String missing = good.replace("\"channel\"", "\"chanel\"");
        String naive = good.replace("00Z", "00");
        String stranger = good.replace(partnerId, "nobody");
        String wrongEnum = good.replace("inquiry-received", "check-in-held")
                .replace(
                        "{\"inquiryId\": \"" + inquiryId + "\", \"channel\": \"email\"}",
                        "{\"checkInId\": \"c\", \"cadence\": \"DAILY\", \"keyPersonId\": \"k\"}");

        // when
        var answer = api.postBatch("[" + String.join(",", good, unknownType, missing, naive, stranger, wrongEnum) + "]")
                .shouldHaveStatus(202);

        // then
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.json()
                        .at("/rejected")
                        .valueStream()
                        .map(one -> one.get("code").asString()))
                .containsExactly(
                        "unknown-event-type", "missing-field", "naive-time", "unknown-partner", "invalid-field");
        await().untilAsserted(() -> api.get("/api/inquiries/" + inquiryId).shouldHaveStatus(200));
    }

    @Test
    void shouldTakeNothingWhenABatchHasMoreThanFiveThousandEvents() {
        String batch = IntStream.range(0, 5_001).mapToObj(_ -> "{}").collect(Collectors.joining(",", "[", "]"));
        api.postBatch(batch).shouldBeProblem(413, "batch-too-large");
        api.postEvent("{\"specversion\": ").shouldBeProblem(400, "malformed-request");
    }

    @Test
    void shouldChangeNothingTheSecondTimeWhenAFileOfPartnersIsImportedTwice() {
        // given
        String first = newId("p");
        String second = newId("p");
        String header = "partnerId,name,type,timeZone,calendarId,ownerId,slackChannel\n";
        String csv = header
                + first + ",ひかり,reseller,Asia/Tokyo,JP,u-sato,#hikari\n"
                + second + ",Rhein,referral,Europe/Berlin,DE-NW,u-ito,\n"
                + newId("p") + ",Nowhere,referral,Middle/Earth,JP,u-ito,\n"
                + newId("p") + ",,friend,Asia/Tokyo,JP,u-ito,\n";

        // when
        var once = api.importCsv("partners", csv).shouldHaveStatus(202).json();
        var twice = api.importCsv("partners", csv).shouldHaveStatus(202).json();
        api.importCsv("partners", header + first + ",あかり,reseller,Asia/Tokyo,JP,u-sato,#hikari\n");

        // then
        assertThat(once).isEqualTo(twice);
        assertThat(once.get("accepted").asInt()).isEqualTo(2);
        assertThat(once.at("/rejected").valueStream().map(one -> one.get("line").asInt()))
                .containsExactly(4, 5);
        assertThat(once.at("/rejected/1/code").asString()).isEqualTo("invalid-field");
        assertThat(api.get("/api/partners/" + first).text("/name")).isEqualTo("あかり");
        assertThat(api.get("/api/partners/" + first).etag()).isEqualTo("\"2\"");
        assertThat(api.get("/api/partners/" + second).etag()).isEqualTo("\"1\"");
        api.importCsv("partners", "id,name\n1,x\n").shouldBeProblem(400, "bad-header");
        api.importCsv("martians", csv).shouldBeProblem(404, "not-found");
    }

    @Test
    void shouldAppointOnceWhenAFileOfKeyPersonsIsImportedTwice() {
        // given
        String partnerId = aPartner();
        String appointed = newId("kp");
        String candidate = newId("kp");
        String csv = "partnerId,keyPersonId,displayName,announcedTo,rampStart\n"
                + partnerId + "," + appointed + ",田中,all-sales,2026-01-12T00:00:00+09:00\n"
                + partnerId + "," + candidate + ",鈴木,,\n"
                + "nobody," + newId("kp") + ",高橋,,\n";

        // when
        api.importCsv("key-persons", csv).shouldHaveStatus(202);
        var twice = api.importCsv("key-persons", csv).shouldHaveStatus(202).json();

        // then
        assertThat(twice.get("accepted").asInt()).isEqualTo(2);
        assertThat(twice.at("/rejected/0/code").asString()).isEqualTo("unknown-partner");
        assertThat(api.get("/api/key-persons/" + appointed).text("/status")).isEqualTo("ANNOUNCED");
        assertThat(api.get("/api/key-persons/" + candidate).text("/status")).isEqualTo("CANDIDATE");
        await().untilAsserted(() -> assertThat(topics.typesAbout("partner.keyperson", partnerId))
                .filteredOn(type -> type.startsWith("KeyPerson"))
                .containsExactly("KeyPersonAppointed"));
    }

    @Test
    void shouldFindInquiriesAndFeedbackWhenTheyCameInFiles() {
        String partnerId = aPartner();
        String inquiryId = newId("inq");
        String feedbackId = newId("fb");
        api.importCsv(
                        "inquiries",
                        "occurredAt,partnerId,inquiryId,channel\n2026-01-05T09:00:00Z,%s,%s,phone\n"
                                .formatted(partnerId, inquiryId))
                .shouldHaveStatus(202);
        api.importCsv(
                        "feedback",
                        "occurredAt,partnerId,feedbackId,category\n2026-01-05T09:00:00Z,%s,%s,pricing\n"
                                .formatted(partnerId, feedbackId))
                .shouldHaveStatus(202);
        await().untilAsserted(() -> {
            assertThat(api.get("/api/inquiries/" + inquiryId).text("/channel")).isEqualTo("phone");
            assertThat(api.get("/api/feedback/" + feedbackId).text("/status")).isEqualTo("SUBMITTED");
        });
    }

    @Test
    void shouldBringARecordIntoItsPartitionWhenAForeignProducerChoseAnother() {
        // given
        String partnerId = aPartner();
        String inquiryId = newId("inq");
        int right = PartnerKeys.partition(partnerId, 6);

        // when
        topics.write(ENGAGEMENT, (right + 1) % 6, partnerId, avro(inquiry(partnerId, inquiryId)));

        // then
        await().untilAsserted(() -> {
            api.get("/api/inquiries/" + inquiryId).shouldHaveStatus(200);
            assertThat(topics.about(ENGAGEMENT, partnerId))
                    .extracting(entry -> entry.raw().partition())
                    .containsExactlyInAnyOrder((right + 1) % 6, right);
        });
    }

    @Test
    void shouldBuryPoisonAndGoOnWhenARecordCannotBeProcessed() {
        // given
        String partnerId = aPartner();
        String stranger = aPartner();
        String inquiryId = newId("inq");
        int partition = PartnerKeys.partition(partnerId, 6);
        byte[] poison = ("poison for " + inquiryId).getBytes(StandardCharsets.UTF_8);
        byte[] stolen = avro(inquiry(stranger, inquiryId));

        // when
        topics.write(ENGAGEMENT, partition, partnerId, poison);
        topics.write(ENGAGEMENT, partition, partnerId, avro(inquiry(partnerId, inquiryId)));
        await().untilAsserted(() -> api.get("/api/inquiries/" + inquiryId).shouldHaveStatus(200));
        topics.write(ENGAGEMENT, PartnerKeys.partition(stranger, 6), stranger, stolen);

        // then
        await().untilAsserted(() -> {
            var letters = topics.raw(ENGAGEMENT + "-dlt");
            assertThat(letters).anySatisfy(letter -> {
                assertThat(letter.value()).isEqualTo(poison);
                assertThat(new String(letter.headers().lastHeader("dlt-topic").value(), StandardCharsets.UTF_8))
                        .isEqualTo(ENGAGEMENT);
                assertThat(letter.headers().lastHeader("dlt-cause").value()).isNotEmpty();
            });
            assertThat(letters).anySatisfy(letter -> {
                assertThat(letter.value()).isEqualTo(stolen);
                assertThat(new String(letter.headers().lastHeader("dlt-detail").value(), StandardCharsets.UTF_8))
                        .contains("belongs to partner");
            });
        });
    }

    private static InquiryReceived inquiry(String partnerId, String inquiryId) {
        return InquiryReceived.newBuilder()
                .setEventId(newId("e"))
                .setOccurredAt(Instant.parse("2026-01-05T00:00:00Z"))
                .setPartnerId(partnerId)
                .setInquiryId(inquiryId)
                .setChannel("email")
                .build();
    }

    private static byte[] avro(SpecificRecord event) {
        try (var serializer = new AvroSerializer<SpecificRecord>()) {
            serializer.configure(
                    Map.of("schema.registry.url", LocalParts.shared().registry().url()), false);
            return serializer.serialize(ENGAGEMENT, event);
        }
    }
}
