package dev.kizuna.partner.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.stack.testing.LocalParts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/** What is known of a person, who has changed it, and that nothing of it is left once it is erased. */
class PrivacyIT extends PartnerServiceStack {

    private final String mark = newId("mark");
    private final String name = "架空 花子" + mark;
    private final String email = "hanako." + mark + "@example.com";
    private final String slackUser = "UHANAKO" + mark.toUpperCase(Locale.ROOT);

    @Test
    void shouldHandOutAllAboutAPersonAsAFile() {
        // given somebody who was nominated, answers inquiries and is named in a text
        String partnerId = aPartner();
        String personId = someoneAt(partnerId);
        String inquiry = api.post(
                        "/api/inquiries", "{\"partnerId\": \"%s\", \"channel\": \"email\"}".formatted(partnerId))
                .shouldHaveStatus(201)
                .location();
        api.post(inquiry + "/answer", "{\"answeredBy\": \"%s\", \"automatic\": false}".formatted(personId))
                .shouldHaveStatus(200);
        api.post("/api/partners/" + partnerId + "/lessons", "{\"text\": \"Ask %s first\"}".formatted(name))
                .shouldHaveStatus(200);

        // when
        var export = api.get("/api/people/" + personId + "/export").shouldHaveStatus(200);

        // then
        assertThat(export.response().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("attachment"));
        assertThat(export.text("/entry/displayName")).isEqualTo(name);
        assertThat(export.text("/entry/email")).isEqualTo(email);
        Map<String, String> places = new LinkedHashMap<>();
        export.json()
                .at("/references")
                .valueStream()
                .forEach(reference -> places.put(
                        reference.get("kind").asString(),
                        reference.at("/mentions/0/field").asString()));
        assertThat(places)
                .containsEntry("people", "")
                .containsEntry("inquiries", "history.1.answeredBy")
                .containsKey("partners");
        api.get("/api/people/nobody/export").shouldBeProblem(404, "not-found");
    }

    @Test
    void shouldLeaveNothingReadableOfAPersonWhoIsErased() {
        // given a key person with a charter, seen by two partners, named in texts of all kinds
        String partnerId = aPartner();
        String other = aPartner();
        String personId = someoneAt(partnerId);
        String person = "/api/people/" + personId;
        api.post(person + "/partners", "{\"partnerId\": \"%s\"}".formatted(other))
                .shouldHaveStatus(200);
        api.post("/api/key-persons/" + personId + "/nominate", "{\"nominatedBy\": \"u-sato\"}")
                .shouldHaveStatus(200);
        api.post(
                        "/api/key-persons/" + personId + "/reject",
                        "{\"rejectedBy\": \"m-kato\", \"reason\": \"too-early\", \"note\": \"%s is new\"}"
                                .formatted(name))
                .shouldHaveStatus(200);
        api.post(
                        "/api/partners/" + other + "/lessons",
                        "{\"text\": \"Write to %s, or ask 架空花子%sさん\"}".formatted(email, mark))
                .shouldHaveStatus(200);
        api.post("/api/partners/" + other + "/fit", """
                        {"judgements": [{"criterion": "brand-fit", "points": 70, "evidence": ["%s likes it"]},
                          {"criterion": "reputation", "points": 70, "evidence": ["e"]},
                          {"criterion": "audience-overlap", "points": 70, "evidence": ["e"]},
                          {"criterion": "mutual-value", "points": 70, "evidence": ["e"]},
                          {"criterion": "engagement-quality", "points": 70, "evidence": ["e"]}]}
                        """.formatted(name)).shouldHaveStatus(201);
        String story = api.post("/api/success-stories", "{\"partnerId\": \"%s\"}".formatted(other))
                .shouldHaveStatus(201)
                .location();
        api.put(story + "/text", "{\"whatWorked\": [\"%s taught\"]}".formatted(name), "If-Match", "*")
                .shouldHaveStatus(200);
        assertThat(placesThatHave(name)).isNotEmpty();

        // when
        var erased = api.delete(person).shouldHaveStatus(200);
        api.delete(person).shouldHaveStatus(200);

        // then no answer of the service has the name
        assertThat(erased.response().body()).doesNotContain(mark + "@").contains("\"erased\":true");
        assertThat(api.get(person + "/export").response().body()).doesNotContain(name, email, slackUser);
        assertThat(api.get(story).text("/whatWorked/0")).isEqualTo("[" + personId + "] taught");
        assertThat(api.get("/api/partners/" + other + "/lessons").response().body())
                .doesNotContain(name, email, "花子")
                .contains("Write to [" + personId + "], or ask [" + personId + "]さん");
        assertThat(api.get("/api/audit?subject=" + personId).response().body())
                .contains("erasure", "profile")
                .doesNotContain(name, email, slackUser);

        // nor has any document, with what waits in it for Kafka
        assertThat(placesThatHave(name, email, slackUser, "架空花子" + mark)).isEmpty();

        // nor any topic, once the broker keeps but the newest of each key
        await().untilAsserted(() ->
                assertThat(recordsThatHave(name, email, slackUser)).isEmpty());

        // and the request that once brought the person here is not known any more
        api.post("/api/people", entry(partnerId, personId), "Idempotency-Key", mark)
                .shouldBeProblem(409, "already-exists");
    }

    @Test
    void shouldRefuseToEraseWhatWasChangedInTheMeantime() {
        String partnerId = aPartner();
        String personId = someoneAt(partnerId);
        api.post("/api/partners/" + partnerId + "/lessons", "{\"text\": \"Ask %s\"}".formatted(name))
                .shouldHaveStatus(200);

        api.delete("/api/people/" + personId, "If-Match", "\"7\"").shouldBeProblem(412, "version-mismatch");
        api.delete("/api/people/nobody").shouldBeProblem(404, "not-found");

        assertThat(api.get("/api/people/" + personId).text("/displayName")).isEqualTo(name);
        assertThat(api.get("/api/partners/" + partnerId + "/lessons").response().body())
                .contains(name);
    }

    @Test
    void shouldTellWhoChangedWhatAndNoValues() {
        // given a person who is edited, and an inquiry that another system reports
        String partnerId = aPartner();
        String personId = someoneAt(partnerId);
        api.put(
                        "/api/people/" + personId,
                        "{\"displayName\": \"%s\", \"title\": \"部長\"}".formatted(name),
                        "If-Match",
                        "*")
                .shouldHaveStatus(200);
        String inquiryId = newId("i");
        String source = "/crm-" + mark;
        producer.sendFor(
                source,
                InquiryReceived.newBuilder()
                        .setEventId(newId("e"))
                        .setOccurredAt(Instant.parse("2026-01-05T09:00:00Z"))
                        .setPartnerId(partnerId)
                        .setInquiryId(inquiryId)
                        .setChannel("email")
                        .build());
        await().untilAsserted(() -> api.get("/api/inquiries/" + inquiryId).shouldHaveStatus(200));

        // then
        var ofPerson = api.get("/api/audit?subject=" + personId).shouldHaveStatus(200);
        assertThat(ofPerson.json().at("/items")).hasSize(2);
        assertThat(ofPerson.text("/items/0/by")).isEqualTo("local");
        assertThat(ofPerson.text("/items/0/action")).isEqualTo("PUT /api/people/{personId}");
        assertThat(ofPerson.text("/items/0/kind")).isEqualTo("people");
        assertThat(ofPerson.json().at("/items/0/version").asInt()).isEqualTo(2);
        assertThat(ofPerson.json().at("/items/0/fields").toString())
                .isEqualTo("[\"profile.email\",\"profile.slackUserId\",\"profile.title\"]");
        assertThat(ofPerson.json().at("/items/0/events").toString())
                .isEqualTo("[\"dev.kizuna.partner.person-profile.v1\"]");
        assertThat(ofPerson.response().body()).doesNotContain(name, "部長");
        var ofSystem = api.get("/api/audit?by=" + source).shouldHaveStatus(200);
        assertThat(ofSystem.text("/items/0/subject")).isEqualTo(inquiryId);
        assertThat(ofSystem.text("/items/0/action")).isEqualTo("dev.kizuna.partner.inquiry-received.v1");
        var first = api.get("/api/audit?limit=1&partnerId=" + partnerId).shouldHaveStatus(200);
        var second = api.get("/api/audit?limit=500&partnerId=" + partnerId + "&cursor=" + first.text("/nextCursor"))
                .shouldHaveStatus(200);
        assertThat(second.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.get("subject").asString()))
                .contains(partnerId, personId)
                .doesNotContain(first.text("/items/0/subject").equals(inquiryId) ? inquiryId : "nobody");
        api.get("/api/audit").shouldBeProblem(400, "invalid-parameter");
        api.get("/api/audit?by=local&cursor=bm9uZQ").shouldBeProblem(400, "invalid-parameter");
    }

    private String someoneAt(String partnerId) {
        String personId = newId("u");
        api.post("/api/people", entry(partnerId, personId), "Idempotency-Key", mark)
                .shouldHaveStatus(201);
        return personId;
    }

    private String entry(String partnerId, String personId) {
        return """
               {"personId": "%s", "partnerId": "%s", "displayName": "%s", "email": "%s", "slackUserId": "%s"}
               """.formatted(personId, partnerId, name, email, slackUser);
    }

    /** Documents of the service's database in whose bytes one of the texts is. */
    private static List<String> placesThatHave(String... texts) {
        List<String> places = new ArrayList<>();
        try (var client = MongoClients.create(LocalParts.shared().store().uri())) {
            var database = client.getDatabase("partner-it");
            for (String collection : database.listCollectionNames()) {
                database.getCollection(collection, RawBsonDocument.class).find().forEach(document -> {
                    if (contains(document.getByteBuffer().array(), texts)) {
                        places.add(collection + "/" + document.get("_id"));
                    }
                });
            }
        }
        return places;
    }

    /** Records that have one of the texts: of compacted topics the newest of each key, of others all. */
    private List<String> recordsThatHave(String... texts) {
        List<String> places = new ArrayList<>();
        for (Topic topic : Topics.all()) {
            Map<Object, ConsumerRecord<byte[], byte[]>> kept = new LinkedHashMap<>();
            topics.raw(topic.name()).forEach(record -> {
                boolean compacted = topic.keeping() instanceof Topic.Keeping.Compacted;
                String key = record.key() == null ? "" : new String(record.key(), UTF_8);
                kept.put(compacted ? key : record.partition() + "@" + record.offset(), record);
            });
            kept.forEach((key, record) -> {
                if (record.value() != null && contains(record.value(), texts)) {
                    places.add(topic.name() + " " + key);
                }
            });
        }
        return places;
    }

    private static boolean contains(byte[] bytes, String... texts) {
        String all = new String(bytes, UTF_8);
        return Arrays.stream(texts).anyMatch(all::contains);
    }
}
