package dev.kizuna.stack.slack;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods of Slack's Web API that are used here, with Slack's answers and error codes. */
final class WebApi {

    private static final int MAX_TEXT = 40_000;
    private static final int MAX_BLOCKS = 50;
    private static final int DEFAULT_LIMIT = 100;
    static final String BOT_USER = "U0KIZUNA";
    private static final String BOT = "B0KIZUNA";
    static final String TEAM = "T0KIZUNA";

    static final String APP = "A0KIZUNA";

    private final Workspace workspace;
    private final Forms forms;
    private final Socket socket;
    private final Consumer<Message> onPosted;

    /** @param onPosted hears of every message that the app has posted */
    WebApi(Workspace workspace, Forms forms, Socket socket, Consumer<Message> onPosted) {
        this.workspace = workspace;
        this.forms = forms;
        this.socket = socket;
        this.onPosted = onPosted;
    }

    ObjectNode answer(Call call) {
        if (call.token() == null || call.token().isBlank()) {
            throw new SlackError("not_authed");
        }
        if (!call.token().startsWith(call.method().equals("apps.connections.open") ? "xapp" : "xox")) {
            throw new SlackError("invalid_auth");
        }
        return switch (call.method()) {
            case "api.test" -> ok();
            case "auth.test" -> authTest();
            case "users.info" -> usersInfo(call);
            case "chat.postMessage" -> postMessage(call);
            case "chat.postEphemeral" -> postEphemeral(call);
            case "chat.update" -> update(call);
            case "reactions.add" -> addReaction(call);
            case "conversations.history" -> history(call);
            case "conversations.replies" -> replies(call);
            case "conversations.info" -> conversationsInfo(call);
            case "views.open" -> viewsOpen(call);
            case "apps.connections.open" -> ok().put("url", socket.url());
            default -> throw new SlackError("unknown_method");
        };
    }

    private static ObjectNode ok() {
        return Workspace.JSON.createObjectNode().put("ok", true);
    }

    private static ObjectNode authTest() {
        return ok().put("url", "https://kizuna.slack.test/")
                .put("team", "Kizuna")
                .put("user", "kizuna")
                .put("team_id", TEAM)
                .put("user_id", BOT_USER)
                .put("bot_id", BOT)
                .put("is_enterprise_install", false);
    }

    private static ObjectNode usersInfo(Call call) {
        var id = call.required("user", "user_not_found");
        var answer = ok();
        answer.putObject("user")
                .put("id", id)
                .put("team_id", TEAM)
                .put("name", id.toLowerCase(Locale.ROOT))
                .put("real_name", id)
                .put("tz", "Asia/Tokyo")
                .put("tz_offset", 32_400)
                .put("is_bot", id.equals(BOT_USER));
        return answer;
    }

    /** Names are ids here, except that Slack's ids have no # before them. */
    private static ObjectNode conversationsInfo(Call call) {
        var answer = ok();
        answer.putObject("channel")
                .put("id", call.channel())
                .put("name", call.channel())
                .put("is_channel", true);
        return answer;
    }

    private ObjectNode viewsOpen(Call call) {
        var view = call.structure("view", "invalid_arguments").orElseThrow(() -> new SlackError("invalid_arguments"));
        var answer = ok();
        answer.set("view", forms.open(call.required("trigger_id", "invalid_trigger_id"), view));
        return answer;
    }

    private ObjectNode postMessage(Call call) {
        var channel = call.channel();
        var posted = workspace.post(
                channel,
                call.text("thread_ts").orElse(null),
                textOf(call),
                blocksOf(call).orElseGet(Workspace.JSON::createArrayNode),
                call.structure("metadata", "invalid_metadata_format").orElse(null),
                null,
                null);
        onPosted.accept(posted);
        var answer = ok().put("channel", channel).put("ts", posted.ts());
        answer.set("message", asSlackSendsIt(posted));
        return answer;
    }

    private ObjectNode postEphemeral(Call call) {
        var posted = workspace.post(
                call.channel(),
                call.text("thread_ts").orElse(null),
                textOf(call),
                blocksOf(call).orElseGet(Workspace.JSON::createArrayNode),
                null,
                call.required("user", "user_not_in_channel"),
                null);
        return ok().put("message_ts", posted.ts());
    }

    /** Blocks that an update does not mention stay; an empty array takes them away. */
    private ObjectNode update(Call call) {
        var blocks = blocksOf(call);
        var text = textOf(call);
        var metadata = call.structure("metadata", "invalid_metadata_format");
        var updated = workspace.change(
                call.channel(),
                call.required("ts", "message_not_found"),
                message -> message.edited(
                        text, blocks.orElse(message.blocks()), metadata.orElse(message.metadata()), workspace.now()));
        var answer =
                ok().put("channel", updated.channel()).put("ts", updated.ts()).put("text", updated.text());
        answer.set("message", asSlackSendsIt(updated));
        return answer;
    }

    private ObjectNode addReaction(Call call) {
        var name = call.required("name", "invalid_name");
        workspace.change(call.channel(), call.required("timestamp", "no_item_specified"), message -> {
            if (message.reactions().contains(name)) {
                throw new SlackError("already_reacted");
            }
            return message.with(name);
        });
        return ok();
    }

    private ObjectNode history(Call call) {
        var visible = workspace.in(call.channel()).stream()
                .filter(message -> !message.isEphemeral())
                .filter(message ->
                        message.threadTs() == null || message.threadTs().equals(message.ts()))
                .toList();
        return page(call, visible, Comparator.comparing(Message::ts).reversed());
    }

    private ObjectNode replies(Call call) {
        var parent = call.required("ts", "thread_not_found");
        var thread = workspace.in(call.channel()).stream()
                .filter(message -> message.ts().equals(parent) || parent.equals(message.threadTs()))
                .toList();
        if (thread.isEmpty()) {
            throw new SlackError("thread_not_found");
        }
        return page(call, thread, Comparator.comparing(Message::ts));
    }

    private static ObjectNode page(Call call, List<Message> messages, Comparator<Message> order) {
        var inclusive = call.text("inclusive").map(WebApi::isTrue).orElse(false);
        var oldest = call.text("oldest").orElse("0");
        var latest = call.text("latest").orElse("9");
        int limit = call.text("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
        var found = messages.stream()
                .filter(message -> isAfter(message.ts(), oldest, inclusive) && isAfter(latest, message.ts(), inclusive))
                .sorted(order)
                .toList();
        var answer = ok();
        var sent = answer.putArray("messages");
        found.stream().limit(limit).forEach(message -> sent.add(asSlackSendsIt(message)));
        return answer.put("has_more", found.size() > limit);
    }

    private static boolean isAfter(String ts, String other, boolean orEqual) {
        var order = ts.compareTo(other);
        return order > 0 || (orEqual && order == 0);
    }

    private static boolean isTrue(String value) {
        return value.equals("true") || value.equals("1");
    }

    private static String textOf(Call call) {
        var text = call.text("text").orElse("");
        if (text.isEmpty() && blocksOf(call).filter(blocks -> !blocks.isEmpty()).isEmpty()) {
            throw new SlackError("no_text");
        }
        if (text.length() > MAX_TEXT) {
            throw new SlackError("msg_too_long");
        }
        return text;
    }

    private static Optional<JsonNode> blocksOf(Call call) {
        var blocks = call.structure("blocks", "invalid_blocks_format");
        blocks.ifPresent(found -> {
            if (!found.isArray() || found.size() > MAX_BLOCKS) {
                throw new SlackError("invalid_blocks");
            }
            for (var block : found) {
                if (!block.path("type").isString()) {
                    throw new SlackError("invalid_blocks");
                }
            }
        });
        return blocks;
    }

    /** The message as the Events API tells of it. */
    static ObjectNode asEvent(Message message) {
        return asSlackSendsIt(message)
                .put("channel", message.channel())
                .put("channel_type", "channel")
                .put("event_ts", message.ts());
    }

    private static ObjectNode asSlackSendsIt(Message message) {
        var node = Workspace.JSON
                .createObjectNode()
                .put("type", "message")
                .put("team", TEAM)
                .put("ts", message.ts())
                .put("text", message.text());
        var by = message.by();
        if (by == null) {
            node.put("user", BOT_USER).put("bot_id", BOT).put("app_id", APP);
        } else if (by.bot()) {
            node.put("subtype", "bot_message").put("bot_id", by.user()).put("app_id", "A0OTHER");
        } else {
            node.put("user", by.user());
        }
        if (by != null && by.team() != null) {
            node.put("user_team", by.team()).put("source_team", by.team());
        }
        node.set("blocks", message.blocks());
        if (message.threadTs() != null) {
            node.put("thread_ts", message.threadTs());
        }
        if (message.metadata() != null) {
            node.set("metadata", message.metadata());
        }
        if (!message.edits().isEmpty()) {
            var at = message.edits().getLast().editedAt();
            node.putObject("edited").put("user", BOT_USER).put("ts", at.getEpochSecond() + ".000000");
        }
        if (!message.reactions().isEmpty()) {
            var reactions = node.putArray("reactions");
            message.reactions()
                    .forEach(name -> reactions.addObject().put("name", name).put("count", 1));
        }
        return node;
    }
}
