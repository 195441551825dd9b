package dev.kizuna.notification.conversation.slack;

import dev.kizuna.notification.conversation.application.ConversationMeters;
import dev.kizuna.notification.conversation.application.Door.Answer;
import dev.kizuna.notification.conversation.application.HearingRemarks;
import dev.kizuna.notification.conversation.application.Identities;
import dev.kizuna.notification.conversation.domain.Author;
import dev.kizuna.notification.conversation.domain.Place;
import dev.kizuna.notification.conversation.domain.Remark;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Partner;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Slack's Events API: who said something where. What was said is not even read. */
public final class SlackEvents {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> SAID = Set.of("", "file_share", "thread_broadcast", "me_message", "bot_message");

    private static final Pattern TS = Pattern.compile("\\d{1,10}\\.\\d{6}");

    private final HearingRemarks hearing;
    private final Identities identities;
    private final SlackChannels channels;
    private final Directory directory;
    private final Set<String> answeringReactions;
    private final ConversationMeters meters;

    /** @param answeringReactions names of the emoji by which a colleague answers */
    public SlackEvents(
            HearingRemarks hearing,
            Identities identities,
            SlackChannels channels,
            Directory directory,
            Set<String> answeringReactions,
            ConversationMeters meters) {
        this.hearing = hearing;
        this.identities = identities;
        this.channels = channels;
        this.directory = directory;
        this.answeringReactions = Set.copyOf(answeringReactions);
        this.meters = meters;
    }

    /** Takes the body of a request. */
    public Answer take(String body) {
        return take(JSON.readTree(body));
    }

    Answer take(JsonNode payload) {
        return switch (payload.path("type").asString("")) {
            case "url_verification" ->
                new Answer.Taken(JSON.writeValueAsString(
                        Map.of("challenge", payload.path("challenge").asString(""))));
            case "event_callback" -> event(payload, payload.path("event"));
            default -> new Answer.Unknown("/type", "must be event_callback or url_verification");
        };
    }

    private Answer event(JsonNode payload, JsonNode event) {
        try {
            return switch (event.path("type").asString("")) {
                case "message" -> message(payload, event);
                case "reaction_added" -> reaction(event);
                case "" -> new Answer.Malformed("/event/type is missing");
                default -> passedOver("other-event");
            };
        } catch (NumberFormatException e) {
            return new Answer.Malformed("/event/ts is no time of a message");
        } catch (UncheckedIOException e) {
            return new Answer.Later("Slack does not say which channel this is");
        }
    }

    private Answer message(JsonNode payload, JsonNode event) {
        if (!SAID.contains(event.path("subtype").asString(""))) {
            return passedOver("no-words");
        }
        if (isOurs(payload, event)) {
            return passedOver("own");
        }
        String ts = event.path("ts").asString("");
        String thread = event.path("thread_ts").asString("");
        String repliesTo = thread.isEmpty() || thread.equals(ts) ? null : thread;
        boolean machine =
                event.hasNonNull("bot_id") || event.path("subtype").asString("").equals("bot_message");
        String homeTeam =
                event.path("user_team").asString(event.path("source_team").asString(""));
        boolean foreign =
                !homeTeam.isEmpty() && !homeTeam.equals(payload.path("team_id").asString(""));
        return heard(event.path("channel"), ts, repliesTo, machine, event.path("user"), foreign, true);
    }

    private Answer reaction(JsonNode event) {
        String name = event.path("reaction").asString("").split("::", 2)[0].toLowerCase(Locale.ROOT);
        JsonNode item = event.path("item");
        if (!answeringReactions.contains(name)
                || !item.path("type").asString("").equals("message")) {
            return passedOver("other-reaction");
        }
        String ts = event.path("event_ts").asString("");
        return heard(item.path("channel"), ts, item.path("ts").asString(""), false, event.path("user"), false, false);
    }

    private Answer heard(
            JsonNode channel,
            String ts,
            @Nullable String repliesTo,
            boolean machine,
            JsonNode user,
            boolean foreign,
            boolean canAsk) {
        String channelId = channel.asString("");
        Instant at = time(ts);
        List<Partner> here = channels.partnersOf(channelId);
        if (here.isEmpty()) {
            return passedOver("unknown-channel");
        }
        String userId = user.asString("");
        Optional<Author> author = machine
                ? Optional.of(new Author.Machine())
                : identities.author(here, directory.entriesOfSlackUser(userId), userId, foreign);
        if (author.isEmpty()) {
            return passedOver("unknown-person");
        }
        var remark = new Remark(new Place("slack", channelId, true), ts, repliesTo, at, author.get(), canAsk);
        return outcome(hearing.hear(remark).name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What this app posted itself; its own words would otherwise answer or ask. */
    private static boolean isOurs(JsonNode payload, JsonNode event) {
        String app = payload.path("api_app_id").asString("");
        String by = event.path("app_id")
                .asString(event.path("bot_profile").path("app_id").asString(""));
        if (!app.isEmpty() && app.equals(by)) {
            return true;
        }
        String user = event.path("user").asString("");
        return !user.isEmpty()
                && payload.path("authorizations")
                        .valueStream()
                        .anyMatch(grant -> grant.path("is_bot").asBoolean(false)
                                && user.equals(grant.path("user_id").asString("")));
    }

    private Answer passedOver(String reason) {
        return outcome(reason);
    }

    private Answer outcome(String outcome) {
        meters.taken("slack", outcome);
        return new Answer.Taken("{\"outcome\":\"" + outcome + "\"}");
    }

    /** A message's time: seconds and microseconds. */
    private static Instant time(String ts) {
        if (!TS.matcher(ts).matches()) {
            throw new NumberFormatException(ts);
        }
        int point = ts.indexOf('.');
        long micros = Long.parseLong(ts.substring(point + 1));
        return Instant.ofEpochSecond(Long.parseLong(ts.substring(0, point)), micros * 1_000);
    }
}
