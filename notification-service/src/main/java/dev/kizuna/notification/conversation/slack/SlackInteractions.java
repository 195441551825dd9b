package dev.kizuna.notification.conversation.slack;

import dev.kizuna.notification.conversation.application.ActingOnPromises;
import dev.kizuna.notification.conversation.application.ActingOnPromises.Act;
import dev.kizuna.notification.conversation.application.ActingOnPromises.Result;
import dev.kizuna.notification.conversation.application.ConversationMeters;
import dev.kizuna.notification.conversation.application.Door.Answer;
import dev.kizuna.notification.conversation.application.Identities;
import dev.kizuna.notification.conversation.domain.Report;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Person;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Clicks on the buttons of a message, and the forms behind them. */
public final class SlackInteractions {

    static final String DONE = "promise_done";
    static final String ACKNOWLEDGE = "promise_acknowledge";

    /** What Slack's links tell, too, and nothing has to be done about. */
    private static final Set<String> LINKS = Set.of("open-dashboard", "open_dashboard");

    private final ActingOnPromises acting;
    private final Identities identities;
    private final Directory directory;
    private final SlackAnswers answers;
    private final ConversationMeters meters;

    public SlackInteractions(
            ActingOnPromises acting,
            Identities identities,
            Directory directory,
            SlackAnswers answers,
            ConversationMeters meters) {
        this.acting = acting;
        this.identities = identities;
        this.directory = directory;
        this.answers = answers;
        this.meters = meters;
    }

    /** Somebody who clicked. */
    private record Clicker(String userId, Optional<Person> colleague, boolean known, Phrases phrases) {}

    /** Takes the body of a request: a form whose only field is JSON. */
    public Answer take(String body) {
        String payload = Form.read(body).get("payload");
        return payload == null
                ? new Answer.Malformed("The form has no field payload")
                : take(SlackEvents.JSON.readTree(payload));
    }

    Answer take(JsonNode payload) {
        return switch (payload.path("type").asString("")) {
            case "block_actions" -> click(payload);
            case "view_submission" -> submission(payload);
            case "" -> new Answer.Malformed("/type is missing");
            default -> new Answer.Unknown("/type", "must be block_actions or view_submission");
        };
    }

    private Answer click(JsonNode payload) {
        JsonNode action = payload.path("actions").path(0);
        String actionId = action.path("action_id").asString("");
        if (actionId.isEmpty()) {
            return new Answer.Malformed("/actions/0/action_id is missing");
        }
        if (LINKS.contains(actionId) || action.hasNonNull("url")) {
            return taken("link");
        }
        String responseUrl = payload.path("response_url").asString("");
        Clicker clicker = clicker(payload);
        if (!Set.of(DONE, ACKNOWLEDGE, SlackForms.SNOOZE, SlackForms.HAND_OVER).contains(actionId)) {
            answers.whisper(responseUrl, clicker.phrases.say("unknownAction", actionId));
            meters.refused("slack", "unknown-action");
            return new Answer.Unknown("/actions/0/action_id", "\"" + actionId + "\" is no button of Kizuna's");
        }
        if (clicker.colleague.isEmpty()) {
            answers.whisper(responseUrl, refusal(clicker));
            return taken("stranger");
        }
        String obligationId = action.path("value").asString("");
        Phrases phrases = clicker.phrases;
        switch (actionId) {
            case SlackForms.SNOOZE ->
                answers.open(
                        payload.path("trigger_id").asString(""),
                        SlackForms.snooze(phrases, memory(obligationId, responseUrl)),
                        responseUrl,
                        phrases.say("formFailed"));
            case SlackForms.HAND_OVER ->
                answers.open(
                        payload.path("trigger_id").asString(""),
                        SlackForms.handOver(phrases, memory(obligationId, responseUrl)),
                        responseUrl,
                        phrases.say("formFailed"));
            default -> {
                var act = new Act(
                        clickId(payload, action), clicker.colleague.get().personId(), obligationId);
                Result result = actionId.equals(DONE) ? acting.done(act) : acting.acknowledge(act);
                answers.whisper(responseUrl, said(phrases, actionId, result));
            }
        }
        return taken(actionId);
    }

    private Answer submission(JsonNode payload) {
        JsonNode view = payload.path("view");
        String form = view.path("callback_id").asString("");
        if (!form.equals(SlackForms.SNOOZE) && !form.equals(SlackForms.HAND_OVER)) {
            meters.refused("slack", "unknown-form");
            return new Answer.Unknown("/view/callback_id", "\"" + form + "\" is no form of Kizuna's");
        }
        Clicker clicker = clicker(payload);
        JsonNode memory =
                SlackEvents.JSON.readTree(view.path("private_metadata").asString("{}"));
        String block = form.equals(SlackForms.SNOOZE) ? SlackForms.UNTIL : SlackForms.TO;
        if (clicker.colleague.isEmpty()) {
            return error("stranger", block, refusal(clicker));
        }
        var act = new Act(
                Report.id(
                        "slack",
                        payload.path("team").path("id").asString(""),
                        "view",
                        view.path("id").asString("")),
                clicker.colleague.get().personId(),
                memory.path("obligationId").asString(""));
        JsonNode values = view.path("state").path("values");
        String responseUrl = memory.path("responseUrl").asString("");
        return form.equals(SlackForms.SNOOZE)
                ? snooze(clicker, act, values, responseUrl)
                : handOver(clicker, act, values, responseUrl);
    }

    private Answer snooze(Clicker clicker, Act act, JsonNode values, String responseUrl) {
        String howLong = values.path(SlackForms.HOW_LONG)
                .path(SlackForms.VALUE)
                .path("selected_option")
                .path("value")
                .asString("");
        long until = values.path(SlackForms.UNTIL)
                .path(SlackForms.VALUE)
                .path("selected_date_time")
                .asLong(0);
        if (until == 0 && howLong.isEmpty()) {
            return error("no-choice", SlackForms.HOW_LONG, clicker.phrases.say("chooseOne"));
        }
        Result result;
        if (until != 0) {
            result = acting.snooze(act, timeOf(until));
        } else if (howLong.equals(SlackForms.HOUR)) {
            result = acting.snoozeFor(act, Duration.ofHours(1));
        } else {
            result = acting.snoozeUntilOpening(act);
        }
        if (result instanceof Result.BadTime) {
            return error("bad-time", SlackForms.UNTIL, clicker.phrases.say("badTime"));
        }
        answers.whisper(responseUrl, said(clicker.phrases, SlackForms.SNOOZE, result));
        return taken(SlackForms.SNOOZE, "");
    }

    private Answer handOver(Clicker clicker, Act act, JsonNode values, String responseUrl) {
        String user = values.path(SlackForms.TO)
                .path(SlackForms.VALUE)
                .path("selected_user")
                .asString("");
        Optional<Person> to = identities.colleague(directory.entriesOfSlackUser(user));
        if (to.isEmpty()) {
            return error("unknown-person", SlackForms.TO, clicker.phrases.say("unknownPerson"));
        }
        Result result = acting.handOver(act, to.get().personId());
        answers.whisper(
                responseUrl,
                result instanceof Result.Noted
                        ? clicker.phrases.say("noted.promise_hand_over", "<@" + user + ">")
                        : said(clicker.phrases, SlackForms.HAND_OVER, result));
        return taken(SlackForms.HAND_OVER, "");
    }

    private static String said(Phrases phrases, String actionId, Result result) {
        return switch (result) {
            case Result.Noted _ -> phrases.say("noted." + actionId);
            case Result.Asleep(Instant until) ->
                phrases.say("asleep", "<!date^" + until.getEpochSecond() + "^{date_short} {time}|" + until + ">");
            case Result.NoSuchPromise _ -> phrases.say("noSuchPromise");
            case Result.NotByButton _ -> phrases.say("notByButton");
            case Result.BadTime _ -> phrases.say("badTime");
        };
    }

    private Clicker clicker(JsonNode payload) {
        String userId = payload.path("user").path("id").asString("");
        List<Person> entries = directory.entriesOfSlackUser(userId);
        return new Clicker(
                userId, identities.colleague(entries), !entries.isEmpty(), Phrases.in(identities.localeOf(entries)));
    }

    private static String refusal(Clicker clicker) {
        return clicker.known ? clicker.phrases.say("notColleague") : clicker.phrases.say("stranger", clicker.userId);
    }

    /** A click is known by its message, its time and who clicked, so that the same request again is the same click. */
    private static String clickId(JsonNode payload, JsonNode action) {
        return Report.id(
                "slack",
                payload.path("team").path("id").asString(""),
                payload.path("container").path("channel_id").asString(""),
                payload.path("container").path("message_ts").asString(""),
                payload.path("user").path("id").asString(""),
                action.path("action_id").asString(""),
                action.path("action_ts").asString(""));
    }

    private static String memory(String obligationId, String responseUrl) {
        return SlackEvents.JSON.writeValueAsString(Map.of("obligationId", obligationId, "responseUrl", responseUrl));
    }

    private static Instant timeOf(long epochSecond) {
        try {
            return Instant.ofEpochSecond(epochSecond);
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    private Answer error(String outcome, String block, String text) {
        return taken(
                outcome,
                SlackEvents.JSON.writeValueAsString(
                        Map.of("response_action", "errors", "errors", Map.of(block, text))));
    }

    private Answer taken(String outcome) {
        return taken(outcome, "{\"outcome\":\"" + outcome + "\"}");
    }

    /** @param json for a form that closes nothing may be answered */
    private Answer taken(String outcome, String json) {
        meters.taken("slack", outcome.replace('_', '-'));
        return new Answer.Taken(json);
    }
}
