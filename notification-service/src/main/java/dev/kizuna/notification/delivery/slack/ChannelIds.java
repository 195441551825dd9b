package dev.kizuna.notification.delivery.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.conversations.ConversationsListRequest;
import com.slack.api.methods.request.conversations.ConversationsOpenRequest;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Slack posts to a name, but looks up by an id only. Ids are learnt from what posts answer; a name never posted to is looked for in
 * the list of channels, and a person's conversation with us is opened.
 */
final class ChannelIds {

    private static final Pattern ID = Pattern.compile("[CDG][A-Z0-9]{8,}");
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{8,}");
    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 3;

    private final MethodsClient slack;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    ChannelIds(MethodsClient slack) {
        this.slack = slack;
    }

    /** By which a channel can be looked up. */
    record Id(String value) {}

    void learn(String address, @Nullable String id) {
        if (id != null && !id.isEmpty()) {
            known.put(address, id);
        }
    }

    /** Null where it cannot be learnt now. */
    @Nullable
    Id resolve(String address) {
        if (!known.containsKey(address)) {
            try {
                learn(address, ID.matcher(address).matches() ? address : ask(address));
            } catch (IOException | SlackApiException e) {
                return null;
            } catch (CannotList e) {
                return new Id(address);
            }
        }
        String id = known.get(address);
        return id == null ? null : new Id(id);
    }

    /** The bot may not list, or the server has no lists: then a look-up by the name itself is all that is left. */
    private static final class CannotList extends RuntimeException {}

    private @Nullable String ask(String address) throws IOException, SlackApiException {
        if (USER.matcher(address).matches()) {
            var opened = slack.conversationsOpen(
                    ConversationsOpenRequest.builder().users(List.of(address)).build());
            if (!opened.isOk()) {
                throw new CannotList();
            }
            return opened.getChannel().getId();
        }
        String name = address.startsWith("#") ? address.substring(1) : address;
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            ConversationsListResponse listed = slack.conversationsList(ConversationsListRequest.builder()
                    .types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                    .excludeArchived(true)
                    .limit(PAGE)
                    .cursor(cursor)
                    .build());
            if (!listed.isOk()) {
                throw new CannotList();
            }
            for (Conversation channel : listed.getChannels()) {
                if (name.equals(channel.getName())) {
                    return channel.getId();
                }
            }
            cursor = listed.getResponseMetadata() == null
                    ? ""
                    : listed.getResponseMetadata().getNextCursor();
            if (cursor == null || cursor.isEmpty()) {
                return null;
            }
        }
        return null;
    }
}
