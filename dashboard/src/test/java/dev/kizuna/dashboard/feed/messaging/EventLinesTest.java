package dev.kizuna.dashboard.feed.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.feed.FeedItem.Part;
import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.event.sla.ObligationStatus;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import dev.kizuna.schemas.record.EventFields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventLinesTest {

    private static final Instant PUBLISHED = Instant.parse("2026-05-01T03:00:00Z");
    private static final Place PLACE = new Place("partner.engagement", 3, 1_042);
    private static final Set<Topic> WITHOUT_LINES =
            Set.of(Topics.PARTNER_DIRECTORY, Topics.KPI_SCORECARD, Topics.NOTIFICATION_REQUEST);
    private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
    private static final ResourceBundle JAPANESE = bundle(Locale.JAPANESE);

    static Stream<SpecificRecord> events() {
        return Stream.of(SampleEvents.all(), SampleEvents.allSparse())
                .flatMap(List::stream)
                .filter(event -> !WITHOUT_LINES.contains(Topics.of(event.getClass())));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldHaveATitleInBothLanguagesWhateverIsAbsentInTheEvent(SpecificRecord event) {
        // when
        FeedItem item = EventLines.of(event, PLACE, PUBLISHED);
        // then
        assertThat(ENGLISH.containsKey(item.title())).as(item.title()).isTrue();
        assertThat(JAPANESE.getString(item.title()))
                .as("Japanese for %s", item.title())
                .isNotEqualTo(ENGLISH.getString(item.title()));
        assertThat(item.eventId()).isEqualTo(EventFields.eventId(event));
        assertThat(item.publishedAt()).isEqualTo(PUBLISHED);
        assertThat(item.parts()).doesNotContainNull();
    }

    @Test
    void shouldTellAnAutomaticReplyFromAHumanAnswer() {
        var answer = SampleEvents.of(InquiryAnswered.class);
        assertThat(EventLines.of(
                                InquiryAnswered.newBuilder(answer)
                                        .setAutomatic(true)
                                        .build(),
                                PLACE,
                                PUBLISHED)
                        .title())
                .isEqualTo("event.InquiryAnswered.automatic");
        assertThat(EventLines.of(
                                InquiryAnswered.newBuilder(answer)
                                        .setAutomatic(false)
                                        .build(),
                                PLACE,
                                PUBLISHED)
                        .tone())
                .isEqualTo(FeedItem.Tone.GOOD);
    }

    @Test
    void shouldHaveATitleForEveryStateOfAPromise() {
        var promise = SampleEvents.of(ObligationChanged.class);
        for (ObligationStatus status : ObligationStatus.values()) {
            FeedItem item = EventLines.of(
                    ObligationChanged.newBuilder(promise).setStatus(status).build(), PLACE, PUBLISHED);
            assertThat(ENGLISH.containsKey(item.title())).as(item.title()).isTrue();
            assertThat(item.parts()).contains(new Part.Word("policy." + promise.getPolicy()));
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages/words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
