package dev.kizuna.dashboard.event;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.kizuna.dashboard.PageTest;
import dev.kizuna.dashboard.feed.EventTail;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.event.notification.DeliveryOutcome;
import dev.kizuna.event.notification.NotificationDelivered;
import dev.kizuna.event.partner.FeedbackSubmitted;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.event.sla.ObligationStatus;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

/** The page of events, and that of one event, in a real browser over a real broker. */
class EventsPageIT extends PageTest {

    private static final String PARTNER = "p-hayate";
    private static final Instant HAPPENED = Instant.parse("2026-05-01T03:00:00Z");

    @Autowired
    private EventTail tail;

    @Autowired
    private KafkaTemplate<byte[], byte[]> bytes;

    @BeforeEach
    void names() {
        directory.put(new Directory.Partner(PARTNER, "はやて物流株式会社", ZoneId.of("Asia/Tokyo")));
        directory.put(new Directory.Partner("p-nord", "Nordlicht Partner GmbH", ZoneId.of("Europe/Berlin")));
        directory.put(new Directory.Person(PARTNER, "kp-mori", "森 千夏", true));
    }

    @Test
    void shouldShowAnEventWithinTwoSecondsAndOnlyWhatIsWanted() {
        // given a page that shows one partner's
        Page page = open("/events?partner=" + PARTNER, "en-GB", Screen.DESKTOP);
        // when
        String other = sent(inquiry("live-other", "p-nord"));
        String own = sent(inquiry("live-own", PARTNER));
        // then
        assertThat(row(page, own)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(2_000));
        assertThat(row(page, other)).hasCount(0);
        // when another partner is wanted
        page.getByLabel("Partner").selectOption("p-nord");
        // then
        assertThat(row(page, other)).isVisible();
        assertThat(row(page, own)).hasCount(0);
        assertThat(page.url()).contains("partner=p-nord");
    }

    @Test
    void shouldStandStillWhilePausedAndTellWhatCameSinceWhenItGoesOn() {
        Page page = open("/events?partner=" + PARTNER + "&type=FeedbackSubmitted", "ja-JP", Screen.DESKTOP);
        Locator pause = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("一時停止"));
        pause.click();
        // when
        String place = sent(feedback("paused"));
        awaitInTail("ev-paused");
        page.waitForTimeout(700);
        // then
        assertThat(row(page, place)).hasCount(0);
        // when
        pause.click();
        // then
        assertThat(row(page, place)).isVisible();
    }

    @Test
    void shouldGoFromRowToRowWithTheArrowKeysAndOpenOneWithEnter() {
        sent(inquiry("keys-1", PARTNER));
        sent(inquiry("keys-2", PARTNER));
        awaitInTail("ev-keys-2");
        Page page = open("/events?partner=" + PARTNER, "en-GB", Screen.DESKTOP);
        Locator links = page.locator("#events-rows .event");
        links.first().focus();
        // when
        page.keyboard().press("ArrowDown");
        // then
        assertThat(links.nth(1)).isFocused();
        String address = links.nth(1).getAttribute("href");
        page.keyboard().press("Enter");
        page.waitForURL("**" + address);
    }

    @Test
    void shouldReadEarlierEventsBackFromKafka() {
        // given one that has left the memory of the page
        String old = sent(inquiry("old", "p-earlier"));
        Page page = open("/events?partner=p-earlier&type=InquiryReopened", "en-GB", Screen.DESKTOP);
        assertThat(page.locator("#events-body")).containsText("None of the newest");
        page.getByLabel("Kind").selectOption("InquiryReceived");
        assertThat(row(page, old)).isVisible();
        // when
        page.navigate(url("/events?partner=p-earlier&type=FeedbackSubmitted"));
        page.getByLabel("Topic").selectOption("partner.engagement");
        Locator earlier = page.locator("#events-body .further button");
        page.getByLabel("Kind").selectOption("");
        assertThat(row(page, old)).isVisible();
        earlier.click();
        // then what is older than the newest shown is none, and that is said
        assertThat(page.locator("#events-earlier")).containsText("This is the beginning of the topics");
        // when asked from now on
        page.navigate(url("/panels/events/earlier?partner=p-earlier&before=2999-01-01T00:00:00Z"));
        // then
        assertThat(page.locator("a[href='/events/" + old + "']")).isVisible();
    }

    @Test
    void shouldShowAnEventInFullAndWhatItOpenedAndWhatWasSaidOfIt() {
        // given an inquiry, the promise that it opened and the message about that
        String place = story();
        // when
        Page page = open("/events/" + place, "en-GB", Screen.DESKTOP);
        // then all that is in it, by name
        Locator says = page.locator("section", new Page.LocatorOptions().setHas(page.locator("#says-title")));
        assertThat(says).containsText("森 千夏");
        assertThat(says).containsText("kp-mori");
        assertThat(says).containsText("Fri 1 May 12:00 JST");
        assertThat(says).containsText("はやて物流株式会社");
        Locator stands = page.locator("section", new Page.LocatorOptions().setHas(page.locator("#stands-title")));
        assertThat(stands).containsText("partner.engagement");
        assertThat(stands).containsText("/dashboard");
        page.locator("#event-headers summary").click();
        assertThat(stands).containsText("dev.kizuna.partner.inquiry-received.v1");
        // and what came of it
        assertThat(page.locator("#event-promises")).containsText("led here by this event");
        page.locator("#event-promises summary").first().click();
        assertThat(page.locator("#event-promises")).containsText("InquiryReceived ev-story");
        assertThat(page.locator("#event-promises")).containsText("Broken promise · posted");
        assertThat(page.locator("#event-figures")).containsText("This event changed the card last");
        assertThat(page.locator("#event-figures")).containsText("inquiries");
        assertThat(page.locator("#event-following")).containsText("Promise broken");
        assertThat(page.locator("#event-following")).containsText("Message posted");
        // when one asks from the message back
        page.locator("#event-following .event").first().click();
        page.locator(".facts a[href^='/events/find']").first().click();
        // then
        page.waitForURL("**/events/" + place);
    }

    @Test
    void shouldBeAccessibleLightAndFittingInBothLanguagesOnBothScreens() {
        String place = story();
        for (String kind : List.of("a", "b", "c")) {
            sent(feedback("look-" + kind));
            sent(SampleEvents.of(dev.kizuna.event.campaign.DealStageReached.class));
            sent(inquiry("look-" + kind, "p-nord"));
        }
        awaitInTail("ev-look-c");
        for (String language : List.of("en-GB", "ja-JP")) {
            for (Screen screen : Screen.values()) {
                String name = language.substring(0, 2) + "-" + screen.name().toLowerCase(Locale.ROOT);
                look(open("/events", language, screen), "events-" + name);
                look(open("/events/" + place, language, screen), "event-" + name);
            }
        }
        Page dark = open("/events/" + place, "ja-JP", Screen.DESKTOP, ColorScheme.DARK);
        assertAccessible(dark);
        screenshot(dark, "event-ja-dark");
    }

    private void look(Page page, String name) {
        assertAccessible(page);
        assertFits(page);
        assertLight(page);
        screenshot(page, name);
    }

    @Test
    void shouldSayWhatIsWrongWhenThereIsNoSuchEvent() {
        Page page = openWithoutScripts("/events/partner.engagement-0@999999999", "en-GB");
        assertThat(page.locator("h1")).hasText("There is no such event");
        page.navigate(url("/events/partner.directory-0@0"));
        assertThat(page.locator("h1")).hasText("There is no such event");
        page.navigate(url("/events/find?partner=p-nobody&id=e-nothing"));
        assertThat(page.locator("h1")).hasText("There is no such event");
        assertThat(page.request()
                        .get(url("/panels/events/earlier?before=yesterday"))
                        .status())
                .isEqualTo(400);
        assertThat(page.request()
                        .get(url("/events?partner=%3Cscript%3E&type=x&topic=y"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldShowTheBytesWhenARecordIsNoEvent() throws Exception {
        // given
        var at = bytes.send(Topics.PARTNER_ENGAGEMENT.name(), PARTNER.getBytes(), "no event".getBytes())
                .get()
                .getRecordMetadata();
        // when
        Page page = open("/events/" + at.topic() + "-" + at.partition() + "@" + at.offset(), "en-GB", Screen.PHONE);
        // then
        assertThat(page.locator("h1")).hasText("A record that cannot be read");
        assertThat(page.locator(".bytes")).containsText("6e 6f 20 65 76 65 6e 74");
        assertAccessible(page);
    }

    @Test
    void shouldKeepWhatItHasAndSaySoWhenServicesOrTheNetworkAreAway() {
        String place = story();
        SERVICES.away("notification");
        Page page = open("/events/" + place, "en-GB", Screen.DESKTOP);
        assertThat(page.locator("#event-promises")).containsText("notification-service does not answer");
        assertThat(page.locator("#event-figures")).containsText("This event changed the card last");
        SERVICES.back("notification");
        assertThat(page.locator("#event-promises"))
                .containsText("led here by this event", new LocatorAssertions.ContainsTextOptions().setTimeout(8_000));
        // when the network is away
        page.context().setOffline(true);
        page.evaluate("() => dispatchEvent(new Event('offline'))");
        // then what is there stays, and that it may be old is said
        assertThat(page.locator("body[data-state=lost]")).hasCount(1);
        assertThat(page.locator("#event-promises")).containsText("led here by this event");
        screenshot(page, "event-lost-en");
        // when it is back
        page.context().setOffline(false);
        assertThat(page.locator("body[data-state=live]"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
    }

    private Locator row(Page page, String place) {
        return page.locator("li:has(a[href='/events/" + place + "'])");
    }

    private void awaitInTail(String eventId) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> tail.find(eventId).isPresent());
    }

    /** An inquiry that led to a broken promise, of which somebody was told. */
    private String story() {
        String place = sent(inquiry("story", PARTNER));
        var promise = ObligationChanged.newBuilder(SampleEvents.of(ObligationChanged.class))
                .setEventId("ev-promise")
                .setPartnerId(PARTNER)
                .setObligationId(PARTNER + "~response-24h~inq-story")
                .setPolicy("response-24h")
                .setSubjectId("inq-story")
                .setStatus(ObligationStatus.BREACHED)
                .setEventIds(List.of("ev-story"))
                .build();
        events.send(PartnerKeys.composite(PARTNER, promise.getObligationId()), promise)
                .join();
        sent(NotificationDelivered.newBuilder(SampleEvents.of(NotificationDelivered.class))
                .setEventId("ev-told")
                .setPartnerId(PARTNER)
                .setOutcome(DeliveryOutcome.POSTED)
                .setObligationId(promise.getObligationId())
                .build());
        SERVICES.answer(
                "GET /notification/api/obligations", """
                {"items":[{"obligationId":"%s","policy":"response-24h","subjectId":"inq-story","partnerId":"%s","status":"BREACHED",
                  "openedAt":"2026-05-01T03:00:00Z","dueAt":"2026-05-02T03:00:00Z","eventIds":["ev-story"],
                  "explanation":["InquiryReceived ev-story at 2026-05-01T03:00:00Z","+ 24 h elapsed = 2026-05-02T03:00:00Z"]},
                 {"obligationId":"x","policy":"weekly-check-in","subjectId":"other","partnerId":"%s","status":"OPEN","explanation":[],"eventIds":[]}]}
                """.formatted(promise.getObligationId(), PARTNER, PARTNER));
        SERVICES.answer("GET /notification/api/deliveries", """
                {"items":[{"id":"d1","partnerId":"%s","kind":"BREACH","state":"DONE","outcome":"POSTED","medium":"slack","place":"#hayate",
                  "obligationId":"%s","subjectId":"inq-story","attempts":1,"createdAt":"2026-05-02T03:00:01Z","endedAt":"2026-05-02T03:00:02Z"}]}
                """.formatted(PARTNER, promise.getObligationId()));
        int at = place.lastIndexOf('@');
        String partition = place.substring(place.lastIndexOf('-') + 1, at);
        SERVICES.answer("GET /kpi/api/scorecards", """
                [{"scope":"partner","id":"%s","period":"2026-05-01","from":"2026-05-01","to":"2026-05-01","revision":7,
                  "counters":{"inquiries":3,"leads":0,"touches":12},"sources":[{"topic":"partner.engagement","partition":%s,"offset":%s}]}]
                """.formatted(PARTNER, partition, place.substring(at + 1)));
        awaitInTail("ev-told");
        return place;
    }

    private String sent(SpecificRecord event) {
        var at = events.send(event).join();
        return at.topic() + "-" + at.partition() + "@" + at.offset();
    }

    private static InquiryReceived inquiry(String id, String partnerId) {
        return InquiryReceived.newBuilder(SampleEvents.sparse(InquiryReceived.class))
                .setEventId("ev-" + id)
                .setOccurredAt(HAPPENED)
                .setPartnerId(partnerId)
                .setInquiryId("inq-" + id)
                .setKeyPersonId("kp-mori")
                .setChannel("email")
                .build();
    }

    private static FeedbackSubmitted feedback(String id) {
        return FeedbackSubmitted.newBuilder(SampleEvents.sparse(FeedbackSubmitted.class))
                .setEventId("ev-" + id)
                .setOccurredAt(HAPPENED)
                .setPartnerId(PARTNER)
                .setFeedbackId("fb-" + id)
                .setCategory("material")
                .build();
    }
}
