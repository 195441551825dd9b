package dev.kizuna.notification.delivery.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.model.Message;
import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Media;
import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Target;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts to Slack. Each message carries the key of its matter as metadata, by which a post whose answer was lost is found again. */
public final class SlackMessenger implements Messenger {

    private final MethodsClient slack;
    private final ChannelIds channels;
    private final History history;

    public SlackMessenger(MethodsClient slack) {
        this.slack = slack;
        this.channels = new ChannelIds(slack);
        this.history = new History(slack);
    }

    @Override
    public String medium() {
        return Media.SLACK;
    }

    @Override
    public boolean edits() {
        return true;
    }

    @Override
    public Answer post(Target target, Notification notification, Letter letter, @Nullable Posted under) {
        var request = ChatPostMessageRequest.builder()
                .channel(target.address())
                .threadTs(under == null ? null : under.messageId())
                .text(MessageBlocks.summary(letter))
                .blocks(MessageBlocks.of(letter))
                .metadata(metadata(notification))
                .unfurlLinks(false)
                .build();
        return SlackAnswers.of(false, () -> slack.chatPostMessage(request), response -> {
            channels.learn(target.address(), response.getChannel());
            return new Answer.Stands(response.getChannel(), response.getTs(), null);
        });
    }

    @Override
    public Answer update(Target target, Posted posted, Notification notification, Letter letter) {
        var request = ChatUpdateRequest.builder()
                .channel(posted.channel())
                .ts(posted.messageId())
                .text(MessageBlocks.summary(letter))
                .blocks(MessageBlocks.of(letter))
                .metadata(metadata(notification))
                .build();
        return SlackAnswers.of(
                true,
                () -> slack.chatUpdate(request),
                response -> new Answer.Stands(posted.channel(), posted.messageId(), null));
    }

    @Override
    public Answer find(Target target, Notification notification, @Nullable Posted under, Instant since) {
        if (under != null) {
            return history.find(under.channel(), under.messageId(), notification.key(), since);
        }
        return channels.resolve(target.address()) instanceof ChannelIds.Id(String channel)
                ? history.find(channel, null, notification.key(), since)
                : new Answer.Unknowable("the channel's id is not known");
    }

    private static Message.Metadata metadata(Notification notification) {
        return Message.Metadata.builder()
                .eventType(History.METADATA_TYPE)
                .eventPayload(Map.of(
                        History.MATTER,
                        notification.key(),
                        History.REVISION,
                        String.valueOf(notification.revision()),
                        "request",
                        notification.requestId(),
                        "kind",
                        notification.kind().name()))
                .build();
    }
}
