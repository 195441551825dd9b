package dev.kizuna.notification.delivery.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.model.Message;
import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Parties;
import dev.kizuna.notification.delivery.domain.Posted;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Posts to Slack. Each message carries the key of its matter as metadata, by which a post whose answer was lost is found again. */
public final class SlackMessenger implements Messenger {

    private static final String METADATA_TYPE = "kizuna_matter";
    private static final String MATTER = "matter";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int HISTORY_PAGE = 200;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);

    private static final Set<String> NO_CHANNEL =
            Set.of("channel_not_found", "not_in_channel", "is_archived", "restricted_action");
    private static final Set<String> PASSING = Set.of(
            "ratelimited",
            "rate_limited",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "not_authed",
            "invalid_auth",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "missing_scope");

    private final MethodsClient slack;
    private final MessageBlocks blocks;

    public SlackMessenger(MethodsClient slack, MessageBlocks blocks) {
        this.slack = slack;
        this.blocks = blocks;
    }

    private interface Call<R extends SlackApiTextResponse> {
        R run() throws IOException, SlackApiException;
    }

    @Override
    public String medium() {
        return "slack";
    }

    @Override
    public Answer post(String channel, Notification notification, Parties parties) {
        var request = ChatPostMessageRequest.builder()
                .channel(channel)
                .text(blocks.summary(notification, parties))
                .blocks(blocks.of(notification, parties))
                .metadata(metadata(notification))
                .unfurlLinks(false)
                .build();
        return call(
                () -> slack.chatPostMessage(request),
                response -> new Answer.Stands(response.getChannel(), response.getTs()));
    }

    @Override
    public Answer update(Posted posted, Notification notification, Parties parties) {
        var request = ChatUpdateRequest.builder()
                .channel(posted.channel())
                .ts(posted.messageId())
                .text(blocks.summary(notification, parties))
                .blocks(blocks.of(notification, parties))
                .metadata(metadata(notification))
                .build();
        return call(
                () -> slack.chatUpdate(request), response -> new Answer.Stands(posted.channel(), posted.messageId()));
    }

    @Override
    public Answer find(String channel, Notification notification, Instant since) {
        var request = ConversationsHistoryRequest.builder()
                .channel(channel)
                .oldest(since.minus(CLOCKS_DIFFER).getEpochSecond() + ".000000")
                .includeAllMetadata(true)
                .limit(HISTORY_PAGE)
                .build();
        return call(
                () -> slack.conversationsHistory(request),
                response -> response.getMessages().stream()
                        .filter(message -> isAbout(notification.key(), message))
                        .findFirst()
                        .<Answer>map(message -> new Answer.Stands(channel, message.getTs()))
                        .orElseGet(Answer.Nothing::new));
    }

    private static <R extends SlackApiTextResponse> Answer call(Call<R> call, Function<R, Answer> success) {
        try {
            R response = call.run();
            return response.isOk() ? success.apply(response) : refused(String.valueOf(response.getError()));
        } catch (SlackApiException e) {
            int status = e.getResponse().code();
            if (status == TOO_MANY_REQUESTS) {
                return new Answer.Later(retryAfter(e.getResponse().header("Retry-After")), "Slack asks for a pause");
            }
            return status >= SERVER_ERROR
                    ? new Answer.Silence("Slack answers " + status)
                    : new Answer.Refused("Slack answers " + status);
        } catch (IOException e) {
            return new Answer.Silence("Slack does not answer: " + e);
        }
    }

    private static Answer refused(String error) {
        if (NO_CHANNEL.contains(error)) {
            return new Answer.NoChannel(error);
        }
        return PASSING.contains(error) ? new Answer.Later(USUAL_PAUSE, error) : new Answer.Refused(error);
    }

    private static Duration retryAfter(@Nullable String header) {
        try {
            return header == null ? USUAL_PAUSE : Duration.ofSeconds(Math.max(1, Long.parseLong(header.strip())));
        } catch (NumberFormatException e) {
            return USUAL_PAUSE;
        }
    }

    private static Message.Metadata metadata(Notification notification) {
        return Message.Metadata.builder()
                .eventType(METADATA_TYPE)
                .eventPayload(Map.of(
                        MATTER,
                        notification.key(),
                        "request",
                        notification.requestId(),
                        "kind",
                        notification.kind().name()))
                .build();
    }

    private static boolean isAbout(String key, Message message) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && METADATA_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && key.equals(metadata.getEventPayload().get(MATTER));
    }
}
