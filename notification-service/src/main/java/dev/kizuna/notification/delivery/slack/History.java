package dev.kizuna.notification.delivery.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.kizuna.notification.delivery.domain.Messenger.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the message of a matter in what was posted lately, by its metadata. */
final class History {

    static final String METADATA_TYPE = "kizuna_matter";
    static final String MATTER = "matter";
    static final String REVISION = "revision";

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 3;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final MethodsClient slack;

    History(MethodsClient slack) {
        this.slack = slack;
    }

    /** A page of messages. */
    private record Page(List<Message> messages, @Nullable ResponseMetadata more) {

        @Nullable
        String next() {
            return Optional.ofNullable(more)
                    .map(ResponseMetadata::getNextCursor)
                    .filter(cursor -> !cursor.isEmpty())
                    .orElse(null);
        }
    }

    /** @param thread of the message under which it was put; null for a message of its own */
    Answer find(String channel, @Nullable String thread, String matter, Instant since) {
        String oldest = since.minus(CLOCKS_DIFFER).getEpochSecond() + ".000000";
        String cursor = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            var read = new Page[1];
            Answer answer = thread == null
                    ? channelPage(channel, oldest, cursor, read)
                    : threadPage(channel, thread, oldest, cursor, read);
            Page page = read[0];
            if (page == null) {
                return answer instanceof Answer.NoChannel(String why) ? new Answer.Unknowable(why) : answer;
            }
            Optional<Message> found = page.messages().stream()
                    .filter(message -> isAbout(matter, message))
                    .findFirst();
            if (found.isPresent()) {
                return new Answer.Found(channel, found.get().getTs(), null, revision(found.get()));
            }
            cursor = page.next();
            if (cursor == null) {
                return new Answer.Nothing();
            }
        }
        return new Answer.Unknowable("there is too much in the channel to look through");
    }

    private Answer channelPage(String channel, String oldest, @Nullable String cursor, @Nullable Page[] read) {
        var request = ConversationsHistoryRequest.builder()
                .channel(channel)
                .oldest(oldest)
                .cursor(cursor)
                .includeAllMetadata(true)
                .limit(PAGE)
                .build();
        return SlackAnswers.of(true, () -> slack.conversationsHistory(request), response -> {
            read[0] = new Page(response.getMessages(), response.getResponseMetadata());
            return new Answer.Nothing();
        });
    }

    private Answer threadPage(
            String channel, String thread, String oldest, @Nullable String cursor, @Nullable Page[] read) {
        var request = ConversationsRepliesRequest.builder()
                .channel(channel)
                .ts(thread)
                .oldest(oldest)
                .cursor(cursor)
                .includeAllMetadata(true)
                .limit(PAGE)
                .build();
        return SlackAnswers.of(true, () -> slack.conversationsReplies(request), response -> {
            read[0] = new Page(response.getMessages(), response.getResponseMetadata());
            return new Answer.Nothing();
        });
    }

    private static boolean isAbout(String matter, Message message) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && METADATA_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && matter.equals(metadata.getEventPayload().get(MATTER));
    }

    private static long revision(Message message) {
        try {
            return Long.parseLong(
                    String.valueOf(message.getMetadata().getEventPayload().get(REVISION)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
