package dev.kizuna.stack.slack;

import dev.kizuna.stack.slack.Outbound.Delivery;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do in the workspace: write, react, click, fill in forms, give commands. The app is told of each. */
final class People {

    private final Workspace workspace;
    private final Outbound outbound;
    private final Forms forms;
    private final Clock clock;
    private final String root;
    private final Map<String, Click> responseUrls = new ConcurrentHashMap<>();

    private record Click(
            String channel, String user, @Nullable String ts) {}

    /**
     * Somebody writes.
     *
     * @param bot whether the user is another bot
     * @param team another company's workspace
     */
    record Say(
            String channel,
            String user,
            String text,
            @Nullable String threadTs,
            @Nullable Boolean bot,
            @Nullable String team) {}

    record React(String channel, String ts, String user, String name) {}

    record Press(String channel, String ts, String user, String actionId) {}

    record Command(String channel, String user, @Nullable String text) {}

    /** @param root where this stub is reached */
    People(Workspace workspace, Outbound outbound, Forms forms, Clock clock, String root) {
        this.workspace = workspace;
        this.outbound = outbound;
        this.forms = forms;
        this.clock = clock;
        this.root = root;
    }

    /** Gives the message's ts and how the app took it. */
    Map<String, Object> say(Say said) {
        var message = workspace.post(
                Call.named(said.channel()),
                said.threadTs(),
                said.text(),
                Workspace.JSON.createArrayNode(),
                null,
                null,
                new Author(said.user(), Boolean.TRUE.equals(said.bot()), said.team()));
        return answer(message.ts(), outbound.event(callback(WebApi.asEvent(message))));
    }

    /** The app hears its own messages, too. */
    void heard(Message own) {
        var event = WebApi.asEvent(own);
        Thread.startVirtualThread(() -> outbound.event(callback(event)));
    }

    Map<String, Object> react(React reaction) {
        var channel = Call.named(reaction.channel());
        var message = workspace.change(channel, reaction.ts(), before -> before.with(reaction.name()));
        var event = Workspace.JSON
                .createObjectNode()
                .put("type", "reaction_added")
                .put("user", reaction.user())
                .put("reaction", reaction.name())
                .put("event_ts", workspace.nextTs());
        event.putObject("item").put("type", "message").put("channel", channel).put("ts", message.ts());
        return answer(message.ts(), outbound.event(callback(event)));
    }

    Map<String, Object> press(Press press) {
        var channel = Call.named(press.channel());
        var message = workspace.in(channel).stream()
                .filter(each -> each.ts().equals(press.ts()))
                .findFirst()
                .orElseThrow(() -> new SlackError("message_not_found"));
        var element = elementOf(message.blocks(), press.actionId());
        var payload = interaction("block_actions", press.user());
        payload.put("trigger_id", forms.trigger(press.user()));
        payload.put("response_url", responseUrl(new Click(channel, press.user(), press.ts())));
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", channel)
                .put("is_ephemeral", false);
        payload.putObject("channel").put("id", channel).put("name", channel);
        payload.set("message", WebApi.asEvent(message));
        var action = (ObjectNode) element.deepCopy();
        action.put("block_id", "b").put("action_ts", workspace.nextTs());
        payload.putArray("actions").add(action);
        return answer(message.ts(), outbound.interaction(payload));
    }

    Map<String, Object> submit(String formId, JsonNode values) {
        var form = forms.find(formId).orElseThrow(() -> new SlackError("view_not_found"));
        var payload = interaction("view_submission", form.user());
        var view = (ObjectNode) form.view().deepCopy();
        view.put("id", form.id()).put("hash", form.id());
        view.putObject("state").set("values", values);
        payload.set("view", view);
        var delivery = outbound.interaction(payload);
        if (delivery.isTaken()) {
            var said = delivery.answer().isBlank()
                    ? Workspace.JSON.createObjectNode()
                    : Workspace.JSON.readTree(delivery.answer());
            if (said.path("response_action").asString("").equals("errors")) {
                forms.refuse(formId, said.path("errors"));
            } else {
                forms.close(formId);
            }
        }
        return answer(formId, delivery);
    }

    Map<String, Object> command(Command command) {
        var channel = Call.named(command.channel());
        var fields = new LinkedHashMap<String, String>();
        fields.put("command", "/kizuna");
        fields.put("text", command.text() == null ? "" : command.text());
        fields.put("user_id", command.user());
        fields.put("team_id", WebApi.TEAM);
        fields.put("api_app_id", WebApi.APP);
        fields.put("channel_id", channel);
        fields.put("channel_name", channel);
        fields.put("trigger_id", forms.trigger(command.user()));
        fields.put("response_url", responseUrl(new Click(channel, command.user(), null)));
        var delivery = outbound.command(fields);
        if (delivery.isTaken() && delivery.answer().startsWith("{")) {
            respond(new Click(channel, command.user(), null), Workspace.JSON.readTree(delivery.answer()));
        }
        return answer("", delivery);
    }

    /** What the app says behind a click. */
    void respond(String responseId, JsonNode body) {
        var click = responseUrls.get(responseId);
        if (click == null) {
            throw new SlackError("used_url");
        }
        respond(click, body);
    }

    private void respond(Click click, JsonNode body) {
        if (body.path("text").asString("").isEmpty()) {
            return;
        }
        workspace.post(
                click.channel(),
                null,
                body.path("text").asString(""),
                body.path("blocks").isArray() ? body.path("blocks") : Workspace.JSON.createArrayNode(),
                null,
                body.path("response_type").asString("ephemeral").equals("in_channel") ? null : click.user(),
                null);
    }

    private String responseUrl(Click click) {
        var id = UUID.randomUUID().toString();
        responseUrls.put(id, click);
        return root + "/response/" + id;
    }

    private ObjectNode interaction(String type, String user) {
        var payload = Workspace.JSON.createObjectNode().put("type", type).put("api_app_id", WebApi.APP);
        payload.putObject("team").put("id", WebApi.TEAM).put("domain", "kizuna");
        payload.putObject("user").put("id", user).put("username", user).put("team_id", WebApi.TEAM);
        return payload;
    }

    private ObjectNode callback(ObjectNode event) {
        Instant now = clock.instant();
        var payload = Workspace.JSON
                .createObjectNode()
                .put("type", "event_callback")
                .put("team_id", WebApi.TEAM)
                .put("api_app_id", WebApi.APP)
                .put("event_id", "Ev" + UUID.randomUUID())
                .put("event_time", now.getEpochSecond());
        payload.putArray("authorizations")
                .addObject()
                .put("team_id", WebApi.TEAM)
                .put("user_id", WebApi.BOT_USER)
                .put("is_bot", true);
        payload.set("event", event);
        return payload;
    }

    private static JsonNode elementOf(JsonNode blocks, String actionId) {
        for (var block : blocks) {
            for (var element : block.path("elements")) {
                if (actionId.equals(element.path("action_id").asString(""))) {
                    return element;
                }
            }
            if (actionId.equals(block.path("accessory").path("action_id").asString(""))) {
                return block.path("accessory");
            }
        }
        throw new SlackError("no_such_button");
    }

    private static Map<String, Object> answer(String ts, Delivery delivery) {
        return Map.of("ts", ts, "delivery", delivery);
    }
}
