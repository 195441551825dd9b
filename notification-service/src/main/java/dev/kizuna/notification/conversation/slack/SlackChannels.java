package dev.kizuna.notification.conversation.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Partner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whose channel it is. Events name channels by id, people often enter them by name; Slack is asked for the name of an id. */
public final class SlackChannels {

    private static final Logger log = LoggerFactory.getLogger(SlackChannels.class);
    private static final Duration NAME_HOLDS = Duration.ofMinutes(10);
    private static final int MOST_NAMES = 10_000;

    private final Directory directory;
    private final MethodsClient slack;
    private final Clock clock;
    private final Map<String, Known> names = new ConcurrentHashMap<>();

    /** @param name empty when the app may not see it */
    private record Known(String name, Instant until) {}

    public SlackChannels(Directory directory, MethodsClient slack, Clock clock) {
        this.directory = directory;
        this.slack = slack;
        this.clock = clock;
    }

    /**
     * Partners whose matters are spoken of there.
     *
     * @throws UncheckedIOException when Slack does not tell the name now
     */
    List<Partner> partnersOf(String channelId) {
        List<Partner> byId = directory.partnersOfSlackChannel(channelId);
        if (!byId.isEmpty()) {
            return byId;
        }
        String name = nameOf(channelId);
        if (name.isEmpty()) {
            return List.of();
        }
        List<Partner> byName = new ArrayList<>(directory.partnersOfSlackChannel("#" + name));
        byName.addAll(directory.partnersOfSlackChannel(name));
        return byName;
    }

    private String nameOf(String channelId) {
        Instant now = clock.instant();
        Known known = names.get(channelId);
        if (known != null && known.until.isAfter(now)) {
            return known.name;
        }
        String name = ask(channelId);
        if (names.size() >= MOST_NAMES) {
            names.clear();
        }
        names.put(channelId, new Known(name, now.plus(NAME_HOLDS)));
        return name;
    }

    private String ask(String channelId) {
        try {
            var answer = slack.conversationsInfo(request -> request.channel(channelId));
            if (answer.isOk() && answer.getChannel().getName() != null) {
                return answer.getChannel().getName();
            }
            log.warn("Slack does not name channel {}: {}", channelId, answer.getError());
            return "";
        } catch (SlackApiException e) {
            throw new UncheckedIOException(new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
