package dev.kizuna.notification.delivery.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Name;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Parties;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notification in Block Kit: what, who, since when, why, and where to look. */
public final class MessageBlocks {

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Tokyo");
    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_CONTEXT = 2_900;

    private final String dashboardUrl;

    /**
     * Blocks.
     *
     * @param dashboardUrl where people look things up, without a slash at the end
     */
    public MessageBlocks(String dashboardUrl) {
        this.dashboardUrl = dashboardUrl;
    }

    /** One line, for the places that show no blocks. */
    String summary(Notification notification, Parties parties) {
        Texts texts = Texts.in(notification.locale());
        return isPraise(notification.kind())
                ? achievement(texts, notification, parties)
                : title(texts, notification) + " — " + plain(parties.partner());
    }

    List<LayoutBlock> of(Notification notification, Parties parties) {
        Texts texts = Texts.in(notification.locale());
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = shortened(title(texts, notification), LONGEST_HEADER);
        blocks.add(header(block -> block.text(plainText(title))));
        if (isPraise(notification.kind())) {
            String sentence = achievement(texts, notification, parties);
            blocks.add(section(block -> block.text(markdownText(sentence))));
        } else {
            List<TextObject> fields = fields(texts, notification, parties);
            blocks.add(section(block -> block.fields(fields)));
        }
        String why = notification.facts().get("explanation");
        if (why != null) {
            String told = shortened(texts.text("why") + "\n" + escaped(why), LONGEST_CONTEXT);
            blocks.add(context(List.of(markdownText(told))));
        }
        blocks.add(actions(List.of(button(link -> link.actionId("open-dashboard")
                .text(plainText(texts.text("open")))
                .url(link(notification))))));
        return blocks;
    }

    private List<TextObject> fields(Texts texts, Notification notification, Parties parties) {
        List<TextObject> fields = new ArrayList<>();
        add(fields, texts, "partner", escaped(plain(parties.partner())));
        String policy = notification.policy();
        if (policy != null) {
            add(fields, texts, "promise", texts.textOr("policy." + policy, policy));
        }
        add(fields, texts, "subject", escapedOrNull(notification.subjectId()));
        add(fields, texts, "owner", parties.recipient() == null ? texts.text("nobody") : mention(parties.recipient()));
        add(fields, texts, "keyPerson", parties.keyPerson() == null ? null : escaped(plain(parties.keyPerson())));
        add(fields, texts, "openedAt", time(texts, notification, "openedAt"));
        add(fields, texts, "dueAt", time(texts, notification, "dueAt"));
        add(fields, texts, "metAt", time(texts, notification, "metAt"));
        return fields;
    }

    private static String title(Texts texts, Notification notification) {
        return texts.text("title." + notification.kind());
    }

    private static String achievement(Texts texts, Notification notification, Parties parties) {
        Name keyPerson = parties.keyPerson() == null ? parties.partner() : parties.keyPerson();
        String metric = fact(notification, "metric");
        return texts.text(
                "text." + notification.kind(),
                escaped(plain(keyPerson)),
                escaped(plain(parties.partner())),
                fact(notification, "rampDay"),
                texts.textOr("metric." + metric, metric),
                fact(notification, "actual"),
                fact(notification, "target"),
                String.valueOf(time(texts, notification, "occurredAt")),
                parties.recipient() == null ? texts.text("nobody") : mention(parties.recipient()));
    }

    private String link(Notification notification) {
        String obligation = notification.obligationId();
        return dashboardUrl + "/?partnerId=" + encoded(notification.partnerId())
                + (obligation == null ? "" : "&obligationId=" + encoded(obligation));
    }

    private static void add(List<TextObject> fields, Texts texts, String name, @Nullable String value) {
        if (value != null) {
            fields.add(markdownText("*" + texts.text("field." + name) + "*\n" + value));
        }
    }

    /** A time in the partner's zone, which is named, since readers may be elsewhere. */
    private static @Nullable String time(Texts texts, Notification notification, String fact) {
        String at = notification.facts().get(fact);
        if (at == null) {
            return null;
        }
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale());
        ZoneId zone = zone(notification);
        return format.format(Instant.parse(at).atZone(zone)) + " (" + zone.getId() + ")";
    }

    private static ZoneId zone(Notification notification) {
        try {
            return ZoneId.of(fact(notification, "zone"));
        } catch (DateTimeException e) {
            return DEFAULT_ZONE;
        }
    }

    private static String fact(Notification notification, String name) {
        return notification.facts().getOrDefault(name, "");
    }

    private static boolean isPraise(Kind kind) {
        return kind == Kind.PRAISE || kind == Kind.MISSED_MILESTONE;
    }

    private static String mention(Name name) {
        return name.slackUserId() == null ? escaped(name.text()) : "<@" + name.slackUserId() + ">";
    }

    private static String plain(Name name) {
        return name.text();
    }

    private static @Nullable String escapedOrNull(@Nullable String text) {
        return text == null ? null : escaped(text);
    }

    /** The three characters that mean something to Slack. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
