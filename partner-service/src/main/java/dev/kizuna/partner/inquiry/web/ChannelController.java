package dev.kizuna.partner.inquiry.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.partner.inquiry.application.MeasuringDirectAnswers;
import dev.kizuna.partner.inquiry.domain.Channel;
import dev.kizuna.partner.inquiry.domain.ConversationChannels;
import dev.kizuna.partner.inquiry.domain.DirectReason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Open channel before direct message: which channels there are, and how often an open one was passed over. */
@RestController
@Tag(name = "Inquiries")
class ChannelController {

    private final ConversationChannels channels;
    private final MeasuringDirectAnswers measuring;

    ChannelController(ConversationChannels channels, MeasuringDirectAnswers measuring) {
        this.channels = channels;
        this.measuring = measuring;
    }

    @GetMapping("/api/conversation-channels")
    @Operation(summary = "Channels, and what excuses an answer by a direct one where there is an open one")
    Channels channels() {
        return Channels.of(channels);
    }

    @GetMapping("/api/partners/{partnerId}/direct-answers")
    @Operation(summary = "How often answers to a partner passed over an open channel, and why")
    DirectAnswersView share(@PathVariable String partnerId) {
        return measuring
                .of(partnerId)
                .map(share -> DirectAnswersView.of(partnerId, share))
                .orElseThrow(
                        () -> new ProblemException(ErrorCode.NOT_FOUND, "Nothing has the id \"" + partnerId + "\""));
    }

    /** The channels as clients see them. */
    @Schema(name = "ConversationChannels")
    record Channels(
            @Schema(description = "Where partners are spoken with")
            List<Listed> channels,

            @Schema(description = "What excuses a direct answer")
            List<Reason> directReasons) {

        @Schema(name = "ConversationChannel")
        record Listed(
                @Schema(description = "Its code", example = "slack")
                String code,

                @Schema(description = "Whether others can read along", example = "true")
                boolean open,

                @Schema(description = "What it is", example = "the channel both sides share")
                String meaning) {

            static Listed of(Channel channel) {
                return new Listed(channel.code(), channel.open(), channel.meaning());
            }
        }

        @Schema(name = "DirectReason")
        record Reason(
                @Schema(description = "Its code", example = "personal")
                String code,

                @Schema(description = "What it is", example = "it is about a person")
                String meaning) {

            static Reason of(DirectReason reason) {
                return new Reason(reason.code(), reason.meaning());
            }
        }

        static Channels of(ConversationChannels known) {
            return new Channels(
                    known.channels().stream().map(Listed::of).toList(),
                    known.reasons().stream().map(Reason::of).toList());
        }
    }
}
