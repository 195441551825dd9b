package dev.kizuna.notification.delivery.application;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.direct;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.praise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Parties;
import dev.kizuna.notification.directory.domain.SomeEntries;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RewordingMessagesTest {

    private final DeliveryWorld world = new DeliveryWorld();

    @Test
    void shouldSayWhatStandsOnceMoreWithoutTheNameOfSomebodyWhoWasErased() {
        // given praise in the partner's channel
        world.directory.put(SomeEntries.person("acme", "kp1", null));
        world.ask(praise("ja"));
        assertThat(nameInPraise()).isEqualTo("Person kp1");

        // when somebody else is erased, and then the person praised
        erase("somebody-else");
        assertThat(world.slack.messages.getFirst().edits()).isZero();
        erase("kp1");

        // then the same message is said again, and there is no name for it any more
        assertThat(world.slack.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.edits()).isEqualTo(1));
        assertThat(nameInPraise()).isEqualTo("kp1");
    }

    @Test
    void shouldLeaveAloneWhatOnlyThePersonSeesAndWhatIsNotSaidYet() {
        // given a message in person, and one that waits for a place that is away
        world.directory.put(SomeEntries.person("acme", "sato", "U1"));
        world.ask(direct("q1", Kind.BREACH, 2, "slack"));
        world.slack.troubles.add(FakeMessenger.Trouble.DOWN);
        world.ask(breach("q2"));

        // when
        erase("sato");

        // then
        assertThat(world.slack.messages)
                .allSatisfy(message -> assertThat(message.edits()).isZero());
        assertThat(world.slack.messages)
                .extracting(FakeMessenger.Message::channel)
                .contains("U1");
    }

    private String nameInPraise() {
        return Objects.requireNonNull(Parties.of(praise("ja"), world.directory).keyPerson())
                .text();
    }

    private void erase(String personId) {
        world.directory.erase(PartnerKeys.person("acme", personId));
        try (var courier = new Courier(world.deliveries, world.delivering, world.lanes, world.clock)) {
            new RewordingMessages(world.deliveries, courier, world.clock).erased("acme", personId);
        }
        world.sweepAfter(Duration.ofMinutes(1));
    }
}
