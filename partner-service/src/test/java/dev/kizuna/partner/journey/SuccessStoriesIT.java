package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.event.partner.SuccessStoryDrafted;
import dev.kizuna.event.partner.SuccessStoryReceived;
import dev.kizuna.event.partner.SuccessStoryShared;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A first win becomes a story, the story is told, and others do the same. */
class SuccessStoriesIT extends PartnerServiceStack {

    private static final String STORIES = "/api/success-stories";
    private static final String ENGAGEMENT = "partner.engagement";
    private static final List<String> SUBSTANCE =
            List.of("audience-overlap", "brand-fit", "reputation", "mutual-value", "engagement-quality");

    private static final Instant WON = Instant.parse("2026-03-02T09:00:00Z");

    private int reports;

    @Test
    void shouldDraftTheFirstWinWithItsFactsAndLetPeopleTellIt() {
        // given a key person who was appointed, a check-in that was held and an inquiry that was answered
        String partnerId = aPartner();
        String keyPersonId = aKeyPerson(partnerId, daysBeforeTheWin(58));
        heldCheckIn(partnerId, keyPersonId, daysBeforeTheWin(20));
        answeredInquiry(partnerId, daysBeforeTheWin(10));

        // when the first deal is won
        touch(partnerId);
        stage(partnerId, "d-1", DealStage.PROSPECT, daysBeforeTheWin(40), keyPersonId, null);
        stage(partnerId, "d-1", DealStage.POC_AGREED, daysBeforeTheWin(15), null, null);
        stage(partnerId, "d-1", DealStage.WON, WON, null, "1200000");

        // then a draft is there that has its facts
        String story = STORIES + "/" + onlyStoryOf(partnerId);
        var draft = api.get(story).shouldHaveStatus(200);
        assertThat(draft.text("/status")).isEqualTo("DRAFTED");
        assertThat(draft.text("/keyPersonId")).isEqualTo(keyPersonId);
        assertThat(draft.text("/facts/dealId")).isEqualTo("d-1");
        assertThat(draft.json().at("/facts/amount").decimalValue()).isEqualByComparingTo("1200000");
        assertThat(draft.text("/facts/currency")).isEqualTo("JPY");
        assertThat(draft.json().at("/facts/daysFromFirstStage").asInt()).isEqualTo(40);
        assertThat(draft.json().at("/facts/daysFromAppointment").asInt()).isEqualTo(58);
        assertThat(draft.json().at("/facts/checkInsHeld").asInt()).isEqualTo(1);
        assertThat(draft.json().at("/facts/inquiriesAnswered").asInt()).isEqualTo(1);
        assertThat(draft.json()
                        .at("/facts/stages")
                        .valueStream()
                        .map(stage -> stage.get("stage").asString()))
                .containsExactly("PROSPECT", "POC_AGREED", "WON");
        await().untilAsserted(() -> assertThat(topics.about(ENGAGEMENT, partnerId))
                .extracting(TopicLog.Entry::event)
                .filteredOn(SuccessStoryDrafted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(SuccessStoryDrafted.class, event -> {
                    assertThat(event.getDealId()).contains("d-1");
                    assertThat(event.getKeyPersonId()).contains(keyPersonId);
                }));

        // and it is published once people wrote it and the partner agreed
        api.post(story + "/publish").shouldBeProblem(409, "story-text-missing", "/whatWorked");
        api.put(story + "/text", "{}").shouldBeProblem(428, "precondition-required");
        var half = api.put(story + "/text", "{\"whatWorked\": [\"study group\"]}", "If-Match", draft.etag())
                .shouldHaveStatus(200);
        api.post(story + "/publish").shouldBeProblem(409, "story-text-missing", "/othersCanRepeat");
        api.put(story + "/text", """
                        {"title": "Sixty days", "whatWorked": ["study group"], "othersCanRepeat": ["one branch first"]}
                        """, "If-Match", half.etag()).shouldHaveStatus(200);
        api.post(story + "/publish").shouldBeProblem(409, "consent-missing");
        api.post(story + "/consent", "{}").shouldBeProblem(422, "missing-field", "/givenBy");
        api.post(story + "/consent", "{\"givenBy\": \"%s\"}".formatted(keyPersonId))
                .shouldHaveStatus(200);
        var published = api.post(story + "/publish").shouldHaveStatus(200);
        assertThat(published.text("/status")).isEqualTo("PUBLISHED");
        assertThat(published.text("/title")).isEqualTo("Sixty days");
        api.post(story + "/publish").shouldBeProblem(409, "story-published-already");
    }

    @Test
    void shouldDraftOneStoryOnlyWhateverIsRepeatedOrLate() {
        // given a second win that is told first, twice
        String partnerId = aPartner();
        stage(partnerId, "d-2", DealStage.WON, WON.plus(5, ChronoUnit.DAYS), null, "100");
        stage(partnerId, "d-2", DealStage.WON, WON.plus(5, ChronoUnit.DAYS), null, "100");
        String storyId = onlyStoryOf(partnerId);

        // when the first one and a third one become known
        stage(partnerId, "d-3", DealStage.WON, WON.plus(9, ChronoUnit.DAYS), null, "100");
        stage(partnerId, "d-1", DealStage.WON, WON, null, "100");
        stage(partnerId, "d-1", DealStage.PROSPECT, daysBeforeTheWin(3), null, null);

        // then the one story tells of the first
        await().untilAsserted(() -> assertThat(api.get(STORIES + "/" + storyId)
                        .json()
                        .at("/facts/daysFromFirstStage")
                        .asInt())
                .isEqualTo(3));
        assertThat(onlyStoryOf(partnerId)).isEqualTo(storyId);
        assertThat(api.get(STORIES + "/" + storyId).text("/dealId")).isEqualTo("d-1");

        // and another win has a story only when somebody begins it
        api.post(STORIES + "/drafts", "{\"partnerId\": \"%s\", \"dealId\": \"d-9\"}".formatted(partnerId))
                .shouldBeProblem(409, "deal-not-won", "/dealId");
        api.post(STORIES + "/drafts", "{\"partnerId\": \"nobody\", \"dealId\": \"d-3\"}")
                .shouldBeProblem(422, "unknown-partner");
        var byHand = api.post(STORIES + "/drafts", "{\"partnerId\": \"%s\", \"dealId\": \"d-3\"}".formatted(partnerId))
                .shouldHaveStatus(201);
        assertThat(byHand.text("/facts/dealId")).isEqualTo("d-3");
        assertThat(stories("partnerId=" + partnerId)).hasSize(2);
    }

    @Test
    void shouldReachThoseWhoAreAlikeAndCountWhoRepeatsIt() {
        // given a published story, and others like its partner
        String partnerId = aPartner();
        String twin = aPartner();
        String stranger = aPartner();
        String storyId = newId("story");
        String story = STORIES + "/" + storyId;
        api.post(STORIES, "{\"storyId\": \"%s\", \"partnerId\": \"%s\"}".formatted(storyId, partnerId))
                .shouldHaveStatus(201);
        api.get(story + "/proposal").shouldBeProblem(409, "fit-not-assessed");
        assess(partnerId, 71);
        assess(twin, 72);
        var proposed = api.get(story + "/proposal?limit=500").shouldHaveStatus(200);
        assertThat(readers(proposed)).contains(twin).doesNotContain(partnerId, stranger);

        // when it is given to them
        api.post(story + "/shares", "{}").shouldBeProblem(422, "missing-field", "/partnerIds");
        api.post(story + "/shares", partners("nobody")).shouldBeProblem(422, "unknown-partner");
        api.post(story + "/shares", partners(twin, partnerId)).shouldBeProblem(422, "own-success", "/partnerIds/1");
        api.post(story + "/shares", partners(twin, stranger)).shouldHaveStatus(200);
        api.post(story + "/shares", partners(twin)).shouldHaveStatus(200);

        // then nobody is proposed who has it, and it is known who received it
        assertThat(readers(api.get(story + "/proposal?limit=500"))).doesNotContain(twin);
        api.post(story + "/receipts", "{\"byPartnerId\": \"p-other\"}")
                .shouldBeProblem(409, "story-not-shared", "/byPartnerId");
        String receipt = "{\"byPartnerId\": \"%s\", \"receivedBy\": \"kp-suzuki\"}".formatted(twin);
        api.post(story + "/receipts", receipt).shouldHaveStatus(200);
        api.post(story + "/receipts", receipt).shouldHaveStatus(200);

        // and each deal that repeats it counts once
        api.post(story + "/replications", "{\"byPartnerId\": \"%s\"}".formatted(twin))
                .shouldBeProblem(422, "missing-field", "/dealId");
        String replication = "{\"byPartnerId\": \"%s\", \"dealId\": \"d-twin\"}";
        api.post(story + "/replications", replication.formatted(partnerId))
                .shouldBeProblem(422, "own-success", "/byPartnerId");
        api.post(story + "/replications", replication.formatted(twin)).shouldHaveStatus(200);
        var replicated =
                api.post(story + "/replications", replication.formatted(twin)).shouldHaveStatus(200);
        api.post(story + "/replications", replication.formatted(stranger))
                .shouldBeProblem(409, "deal-counted-already", "/dealId");
        assertThat(replicated.text("/status")).isEqualTo("REPLICATED");
        assertThat(replicated.json().at("/counts/shared").asInt()).isEqualTo(2);
        assertThat(replicated.json().at("/counts/received").asInt()).isEqualTo(1);
        assertThat(replicated.json().at("/counts/replicated").asInt()).isEqualTo(1);
        assertThat(stories("sharedWith=" + twin)).containsExactly(storyId);
        assertThat(stories("partnerId=" + partnerId + "&status=replicated")).containsExactly(storyId);
        assertThat(stories("partnerId=" + partnerId + "&status=drafted")).isEmpty();
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .containsExactly(
                        "SuccessStoryPublished",
                        "SuccessStoryShared",
                        "SuccessStoryShared",
                        "SuccessStoryReceived",
                        "SuccessReplicated"));
    }

    @Test
    void shouldRefuseWhatAStoryIsNotReadyForWithCodesOfItsOwn() {
        // given a story of which others have told only that it was received
        String partnerId = aPartner();
        String reader = aPartner();
        String storyId = newId("story");
        String story = STORIES + "/" + storyId;
        producer.sendFor(
                "/portal",
                SuccessStoryReceived.newBuilder()
                        .setEventId(newId("e"))
                        .setOccurredAt(WON.plusSeconds(60))
                        .setPartnerId(partnerId)
                        .setStoryId(storyId)
                        .setByPartnerId(reader)
                        .build());
        await().untilAsserted(() ->
                assertThat(api.get(story).shouldHaveStatus(200).text("/status")).isEqualTo("UNHEARD"));

        // then
        String etag = api.get(story).etag();
        api.put(story + "/text", "{}", "If-Match", etag).shouldBeProblem(409, "story-not-begun");
        api.post(story + "/consent", "{\"givenBy\": \"kp\"}").shouldBeProblem(409, "story-not-begun");
        api.post(story + "/publish").shouldBeProblem(409, "story-not-begun");
        api.post(story + "/shares", partners(reader)).shouldBeProblem(409, "story-not-published");
        api.post(story + "/replications", "{\"byPartnerId\": \"%s\", \"dealId\": \"d\"}".formatted(reader))
                .shouldBeProblem(409, "story-not-published");
        api.post(STORIES + "/nothing/publish").shouldBeProblem(404, "not-found");
        api.get(STORIES + "/nothing/proposal").shouldBeProblem(404, "not-found");

        // when what went before arrives at last, a draft without facts among it
        producer.sendFor(
                "/portal",
                SuccessStoryShared.newBuilder()
                        .setEventId(newId("e"))
                        .setOccurredAt(WON.plusSeconds(30))
                        .setPartnerId(partnerId)
                        .setStoryId(storyId)
                        .setToPartnerId(reader)
                        .build());
        producer.sendFor(
                "/portal",
                SuccessStoryDrafted.newBuilder()
                        .setEventId(newId("e"))
                        .setOccurredAt(WON)
                        .setPartnerId(partnerId)
                        .setStoryId(storyId)
                        .setKeyPersonId(null)
                        .setDealId(null)
                        .build());
        await().untilAsserted(() -> assertThat(api.get(story).text("/status")).isEqualTo("DRAFTED"));
        api.post(story + "/publish").shouldBeProblem(409, "story-facts-missing");
        assertThat(api.get(story).json().at("/counts/received").asInt()).isEqualTo(1);
    }

    private static Instant daysBeforeTheWin(int days) {
        return WON.minus(days, ChronoUnit.DAYS);
    }

    /** Its id, once it is there. */
    private String onlyStoryOf(String partnerId) {
        await().untilAsserted(
                        () -> assertThat(stories("partnerId=" + partnerId)).hasSize(1));
        return stories("partnerId=" + partnerId).getFirst();
    }

    private List<String> stories(String filter) {
        return api.get(STORIES + "?" + filter)
                .shouldHaveStatus(200)
                .json()
                .at("/items")
                .valueStream()
                .map(story -> story.get("storyId").asString())
                .toList();
    }

    private static List<String> readers(Api.Answer proposal) {
        return proposal.json()
                .at("/readers")
                .valueStream()
                .map(reader -> reader.get("partnerId").asString())
                .toList();
    }

    private static String partners(String... ids) {
        return Stream.of(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(", ", "{\"partnerIds\": [", "]}"));
    }

    private String aKeyPerson(String partnerId, Instant appointedAt) {
        String keyPersonId = newId("kp");
        api.post("/api/key-persons", """
                        {"keyPersonId": "%s", "partnerId": "%s", "displayName": "田中 一郎",
                         "nominatedBy": "u-sato", "confirmedBy": "m-ito", "approvedBy": "x-kato",
                         "announcedTo": "all-sales", "occurredAt": "%s"}
                        """.formatted(keyPersonId, partnerId, appointedAt))
                .shouldHaveStatus(201);
        return keyPersonId;
    }

    private void heldCheckIn(String partnerId, String keyPersonId, Instant at) {
        var scheduled =
                api.post("/api/check-ins", """
                        {"partnerId": "%s", "keyPersonId": "%s", "cadence": "WEEKLY", "dueAt": "%s", "occurredAt": "%s"}
                        """.formatted(partnerId, keyPersonId, at, at.minus(1, ChronoUnit.DAYS)));
        scheduled.shouldHaveStatus(201);
        api.post(scheduled.location() + "/hold", "{\"occurredAt\": \"%s\"}".formatted(at))
                .shouldHaveStatus(200);
    }

    private void answeredInquiry(String partnerId, Instant at) {
        var received = api.post("/api/inquiries", """
                        {"partnerId": "%s", "channel": "email", "occurredAt": "%s"}
                        """.formatted(partnerId, at));
        received.shouldHaveStatus(201);
        api.post(received.location() + "/answer", """
                        {"answeredBy": "u-sato", "automatic": false, "occurredAt": "%s"}
                        """.formatted(at.plusSeconds(600)))
                .shouldHaveStatus(200);
    }

    private void assess(String partnerId, int points) {
        String judgements =
                SUBSTANCE.stream().map(code -> """
                        {"criterion": "%s", "points": %d, "evidence": ["its figures"]}
                        """.formatted(code, points)).collect(Collectors.joining(","));
        api.post("/api/partners/" + partnerId + "/fit", "{\"judgements\": [%s]}".formatted(judgements))
                .shouldHaveStatus(201);
    }

    private void touch(String partnerId) {
        producer.sendFor(
                "/crm",
                TouchRecorded.newBuilder()
                        .setEventId(newId("e"))
                        .setOccurredAt(WON)
                        .setPartnerId(partnerId)
                        .setTouchId(newId("t"))
                        .setCampaignId("cmp")
                        .setJourneyId("j")
                        .setChannel("email")
                        .build());
    }

    private void stage(
            String partnerId,
            String dealId,
            DealStage stage,
            Instant at,
            @Nullable String keyPersonId,
            @Nullable String amount) {
        reports++;
        producer.sendFor(
                "/crm",
                DealStageReached.newBuilder()
                        .setEventId(partnerId + "-" + reports)
                        .setOccurredAt(at)
                        .setPartnerId(partnerId)
                        .setDealId(dealId)
                        .setKeyPersonId(keyPersonId)
                        .setStage(stage)
                        .setAmount(
                                amount == null
                                        ? null
                                        : Money.newBuilder()
                                                .setAmount(new BigDecimal(amount).setScale(4))
                                                .setCurrency("JPY")
                                                .build())
                        .build());
    }
}
