package dev.kizuna.partner.inquiry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Answered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenChannelFirstTest {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final OpenChannelFirst withOne = new OpenChannelFirst(SomeChannels.ALL, true);
    private final OpenChannelFirst without = new OpenChannelFirst(SomeChannels.ALL, false);
    private final Inquiry asked = Inquiry.unheard("inq", "p")
            .with(new InquiryEvent.Received(new Occurrence("e", NINE), "p", "inq", null, "phone", null));

    private static Reply reply(@Nullable String channel, @Nullable Boolean direct, @Nullable String directReason) {
        return new Reply("u", false, channel, direct, directReason);
    }

    private Answered answered(OpenChannelFirst practice, Reply reply) {
        var decision = asked.answer(new Occurrence("a", NINE.plusSeconds(1)), reply, practice);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Inquiry>) decision).next().answer().orElseThrow();
    }

    private Refusal refused(OpenChannelFirst practice, Reply reply) {
        var decision = asked.answer(new Occurrence("a", NINE.plusSeconds(1)), reply, practice);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Inquiry>) decision).refusal();
    }

    private static void assertRule(Refusal refusal, Rule rule, String field) {
        assertThat(refusal).isInstanceOfSatisfying(Refusal.Against.class, against -> {
            assertThat(against.rule()).isEqualTo(rule);
            assertThat(against.field()).isEqualTo(field);
        });
    }

    @Test
    void shouldNeedAReasonWhenADirectAnswerPassesOverAnOpenChannel() {
        assertRule(refused(withOne, reply("phone", null, null)), Rule.OPEN_CHANNEL_FIRST, "directReason");
        assertRule(refused(withOne, reply("phone", null, "lazy")), Rule.OPEN_CHANNEL_FIRST, "directReason");
        assertRule(refused(withOne, reply("slack", true, null)), Rule.OPEN_CHANNEL_FIRST, "directReason");
        assertRule(refused(withOne, reply(null, true, null)), Rule.OPEN_CHANNEL_FIRST, "directReason");

        var excused = answered(withOne, reply("phone", null, "personal"));
        assertThat(excused.direct()).isTrue();
        assertThat(excused.directReason()).isEqualTo("personal");
    }

    @Test
    void shouldNeedNoReasonWhenNothingIsPassedOver() {
        assertThat(answered(withOne, reply("slack", null, null)).direct()).isFalse();
        assertThat(answered(withOne, reply(null, null, null)).direct()).isFalse();
        var alone = answered(without, reply("phone", true, "personal"));
        assertThat(alone.direct()).as("there was no open channel").isFalse();
        assertThat(alone.directReason()).isNull();
    }

    @Test
    void shouldNotAskAMachine() {
        var automatic = new Reply("bot", true, "phone", null, null);
        assertThat(withOne.objection(automatic)).isEmpty();
        assertThat(withOne.isPassedOver(automatic)).isFalse();
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        assertRule(refused(without, reply("pigeon", null, null)), Rule.UNKNOWN_CHANNEL, "channel");
        assertThat(refused(without, reply("phone", false, null)))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("direct"));
    }

    @Test
    void shouldCountWhatWasPassedOverWhenAsked() {
        // given
        var inquiry = asked.with(answer("a", false, null))
                .with(answer("b", true, "personal"))
                .with(answer("c", true, null))
                .with(new Answered(new Occurrence("d", NINE), "p", "inq", "bot", true, "phone", false, null));

        // when
        var share = DirectShare.of(List.of(inquiry, asked));

        // then
        assertThat(share).isEqualTo(new DirectShare(3, 2, Map.of("personal", 1, DirectShare.NO_REASON, 1)));
        assertThat(share.share()).hasValue(2.0 / 3);
        assertThat(DirectShare.of(List.of(asked)).share()).isEmpty();
    }

    private static Answered answer(String eventId, boolean direct, @Nullable String reason) {
        return new Answered(new Occurrence(eventId, NINE), "p", "inq", "u", false, "phone", direct, reason);
    }

    @Test
    void shouldNameAllThatIsWrongWithTheChannelsAtTheStart() {
        var phone = new Channel("phone", false, "a call");
        assertThatThrownBy(() -> new ConversationChannels(List.of(phone, phone), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one channel at least must be open")
                .hasMessageContaining("channel phone is there twice");
    }
}
