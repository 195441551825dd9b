package dev.kizuna.notification.conversation.slack;

import dev.kizuna.notification.conversation.application.ConversationMeters;
import dev.kizuna.notification.conversation.application.Door.Answer;
import dev.kizuna.notification.conversation.application.Identities;
import dev.kizuna.notification.conversation.domain.OwnPromises;
import dev.kizuna.notification.conversation.domain.OwnPromises.Owed;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Partner;
import dev.kizuna.notification.directory.domain.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The slash command {@code /kizuna}: what I owe. Slack waits three seconds; what takes longer comes behind it. */
public final class SlackCommands implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SlackCommands.class);
    private static final String COMMAND = "/kizuna";
    private static final int MOST = 20;
    private static final long PATIENCE_MILLIS = 2_000;

    private final OwnPromises promises;
    private final Identities identities;
    private final Directory directory;
    private final SlackAnswers answers;
    private final ConversationMeters meters;
    private final String dashboardUrl;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public SlackCommands(
            OwnPromises promises,
            Identities identities,
            Directory directory,
            SlackAnswers answers,
            ConversationMeters meters,
            String dashboardUrl) {
        this.promises = promises;
        this.identities = identities;
        this.directory = directory;
        this.answers = answers;
        this.meters = meters;
        this.dashboardUrl = dashboardUrl;
    }

    /** Takes the body of a request. */
    public Answer take(String body) {
        return take(Form.read(body));
    }

    Answer take(JsonNode payload) {
        return take(Map.of(
                "command", payload.path("command").asString(""),
                "text", payload.path("text").asString(""),
                "user_id", payload.path("user_id").asString(""),
                "response_url", payload.path("response_url").asString("")));
    }

    private Answer take(Map<String, String> fields) {
        String command = fields.getOrDefault("command", "");
        String userId = fields.getOrDefault("user_id", "");
        if (command.isEmpty() || userId.isEmpty()) {
            return new Answer.Malformed("The form has no fields command and user_id");
        }
        if (!command.equals(COMMAND)) {
            meters.refused("slack", "unknown-command");
            return new Answer.Unknown("/command", "must be " + COMMAND);
        }
        List<Person> entries = directory.entriesOfSlackUser(userId);
        Phrases phrases = Phrases.in(identities.localeOf(entries));
        String text = fields.getOrDefault("text", "").strip();
        if (text.equals("help")) {
            return says("help", phrases.say("help"));
        }
        if (!text.isEmpty()) {
            return says("unknown-command", phrases.say("unknownCommand", text) + "\n" + phrases.say("help"));
        }
        Optional<Person> colleague = identities.colleague(entries);
        if (colleague.isEmpty()) {
            return says("stranger", entries.isEmpty() ? phrases.say("stranger", userId) : phrases.say("notColleague"));
        }
        return owed(phrases, colleague.get().personId(), fields.getOrDefault("response_url", ""));
    }

    private Answer owed(Phrases phrases, String personId, String responseUrl) {
        var list = CompletableFuture.supplyAsync(() -> list(phrases, personId), threads);
        try {
            return says("promises", list.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            var unused = list.thenAccept(text -> answers.whisper(responseUrl, text));
            meters.taken("slack", "promises-later");
            return new Answer.Taken("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Later("The service stops");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private String list(Phrases phrases, String personId) {
        List<Owed> owed;
        try {
            owed = promises.of(personId, MOST + 1);
        } catch (RuntimeException e) {
            log.warn("Nobody can be told what they owe: {}", e.toString());
            return phrases.say("owe.unavailable", dashboardUrl);
        }
        if (owed.isEmpty()) {
            return phrases.say("owe.nothing");
        }
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("owe.some", owed.size() > MOST ? MOST + "+" : String.valueOf(owed.size())));
        owed.stream().limit(MOST).map(promise -> line(phrases, promise)).forEach(lines::add);
        if (owed.size() > MOST) {
            lines.add(phrases.say("owe.more", dashboardUrl));
        }
        return String.join("\n", lines);
    }

    private String line(Phrases phrases, Owed promise) {
        String partner =
                directory.partner(promise.partnerId()).map(Partner::name).orElse(promise.partnerId());
        long due = promise.dueAt().getEpochSecond();
        return phrases.say(
                "owe.line",
                promise.broken() ? "🔴" : "⏳",
                dashboardUrl + "/?partnerId=" + encoded(promise.partnerId()) + "&obligationId="
                        + encoded(promise.obligationId()),
                phrases.sayOr("policy." + promise.policy(), escaped(promise.policy())),
                escaped(partner),
                escaped(promise.subjectId()),
                "<!date^" + due + "^{date_short_pretty} {time}|" + promise.dueAt() + ">");
    }

    private Answer says(String outcome, String text) {
        meters.taken("slack", outcome);
        return new Answer.Taken(
                SlackEvents.JSON.writeValueAsString(Map.of("response_type", "ephemeral", "text", text)));
    }

    /** The three characters that mean something to Slack. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
