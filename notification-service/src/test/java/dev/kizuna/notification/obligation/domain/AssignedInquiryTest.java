package dev.kizuna.notification.obligation.domain;

import static dev.kizuna.notification.obligation.domain.Deeds.answer;
import static dev.kizuna.notification.obligation.domain.Deeds.handedOver;
import static dev.kizuna.notification.obligation.domain.Deeds.inquiry;
import static dev.kizuna.notification.obligation.domain.Deeds.reopened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.notification.obligation.domain.World.Event;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whoever an inquiry is assigned to owes its answer. */
class AssignedInquiryTest {

    /** Monday, 8 June 2026, 09:00 in Tokyo. */
    private static final Instant MONDAY = Instant.parse("2026-06-08T00:00:00Z");

    private static final Instant DUE = MONDAY.plus(Duration.ofHours(24));
    private static final String RESPONSE = "response-24h";
    private static final String PROMISE = "response-24h:acme:q1";

    private final World world = new World(MONDAY).with("sato", "#acme");

    @Test
    void shouldTellOnlyTheNewOwnerFromThenOn() {
        // given
        world.happens(inquiry("q1", MONDAY)).at(DUE.minus(Duration.ofHours(2)));

        // when
        world.happens(assigned("suzuki", DUE.minus(Duration.ofHours(2)))).at(DUE);

        // then
        assertThat(world.promise(RESPONSE, "q1").ownerId()).isEqualTo("suzuki");
        assertThat(world.promise(RESPONSE, "q1").explanation())
                .anySatisfy(line -> assertThat(line).startsWith("handed over to suzuki by InquiryAssigned"));
        assertThat(world.messages)
                .extracting(Message::matterId, Message::recipientId)
                .containsExactly(
                        tuple(PROMISE + "~warning", "sato"),
                        tuple(PROMISE + "~warning", "suzuki"),
                        tuple(PROMISE, "suzuki"));
        assertThat(world.promise(RESPONSE, "q1").due().at()).isEqualTo(DUE);
    }

    @Test
    void shouldGoByWhatHappenedLastAndNotByWhatWasHeardLast() {
        world.happens(assigned("suzuki", MONDAY.plusSeconds(120)))
                .happens(inquiry("q1", MONDAY))
                .happens(assigned("mori", MONDAY.plusSeconds(60)))
                .happens(assigned("suzuki", MONDAY.plusSeconds(120)));
        assertThat(world.promise(RESPONSE, "q1").ownerId()).isEqualTo("suzuki");

        // when the promise itself is handed over later, and earlier
        world.happens(handedOver(PROMISE, "suzuki", "ito", MONDAY.plusSeconds(180)));
        assertThat(world.promise(RESPONSE, "q1").ownerId()).isEqualTo("ito");
        world.happens(handedOver(PROMISE, "suzuki", "kato", MONDAY.plusSeconds(90)));
        assertThat(world.promise(RESPONSE, "q1").ownerId()).isEqualTo("ito");
        world.happens(assigned("ueda", MONDAY.plusSeconds(240)));
        assertThat(world.promise(RESPONSE, "q1").ownerId()).isEqualTo("ueda");
    }

    @Test
    void shouldLeaveItToWhoAnsweredAndGoOnWithTheOwnerWhenItIsReopened() {
        // given
        Instant answered = MONDAY.plusSeconds(600);
        world.happens(inquiry("q1", MONDAY)).happens(answer("q1", answered));

        // when it is assigned after it was answered, and reopened then
        world.happens(assigned("suzuki", answered.plusSeconds(60))).happens(reopened("q1", answered.plusSeconds(120)));

        // then
        assertThat(world.promise(RESPONSE, "q1").ownerId()).isEqualTo("sato");
        assertThat(world.promise(RESPONSE, "q1", 2).ownerId()).isEqualTo("suzuki");
    }

    @Test
    void shouldChangeWhoOwedItWhenThatIsHeardAfterTheAnswer() {
        world.happens(inquiry("q1", MONDAY))
                .happens(answer("q1", MONDAY.plusSeconds(600)))
                .happens(assigned("suzuki", MONDAY.plusSeconds(60)));
        assertThat(world.promise(RESPONSE, "q1").ownerId()).isEqualTo("suzuki");
        assertThat(world.promise(RESPONSE, "q1").status()).isEqualTo(Status.MET);
    }

    private static Event assigned(String ownerId, Instant at) {
        return Event.of("InquiryAssigned", "assigned-" + at, at, "inquiryId", "q1", "ownerId", ownerId);
    }
}
