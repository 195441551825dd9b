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
import com.slack.api.model.block.element.BlockElement;
import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Letter.Action;
import dev.kizuna.notification.delivery.domain.Letter.Rich;
import dev.kizuna.notification.delivery.domain.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A letter in Block Kit, within Slack's limits: 3,000 characters a section, 2,000 a field, ten fields, 150 a header. */
final class MessageBlocks {

    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_TEXT = 2_900;
    private static final int LONGEST_FIELD = 1_900;
    private static final int LONGEST_BUTTON = 75;
    private static final int LONGEST_BUTTON_VALUE = 2_000;
    private static final int MOST_FIELDS = 10;

    /** What Slack sends back with a click. */
    private static final Map<String, String> ACTION_IDS = Map.of(
            "done", "promise_done",
            "acknowledge", "promise_acknowledge",
            "snooze", "promise_snooze",
            "hand-over", "promise_hand_over");

    private MessageBlocks() {}

    /** One line, for the places that show no blocks. */
    static String summary(Letter letter) {
        return Mrkdwn.text(letter.summary(), LONGEST_TEXT);
    }

    static List<LayoutBlock> of(Letter letter) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = OneLine.shortened(letter.title(), LONGEST_HEADER);
        blocks.add(header(block -> block.text(plainText(title))));
        blocks.add(paragraph(letter.lead()));
        List<TextObject> fields = letter.facts().stream()
                .limit(MOST_FIELDS)
                .<TextObject>map(fact -> markdownText(
                        "*" + Mrkdwn.escaped(fact.label()) + "*\n" + Mrkdwn.text(fact.value(), LONGEST_FIELD)))
                .toList();
        if (!fields.isEmpty()) {
            blocks.add(section(block -> block.fields(fields)));
        }
        letter.notes().forEach(note -> blocks.add(paragraph(note)));
        String why = letter.why();
        if (why != null) {
            String told = "*" + Mrkdwn.escaped(letter.whyLabel()) + "*\n" + Mrkdwn.escaped(why, LONGEST_TEXT);
            blocks.add(context(List.of(markdownText(told))));
        }
        blocks.add(actions(buttons(letter)));
        return blocks;
    }

    private static LayoutBlock paragraph(Rich text) {
        return section(block -> block.text(markdownText(Mrkdwn.text(text, LONGEST_TEXT))));
    }

    private static List<BlockElement> buttons(Letter letter) {
        List<BlockElement> buttons = new ArrayList<>();
        for (Action action : letter.actions()) {
            String id = ACTION_IDS.get(action.name());
            if (id != null && action.obligationId().length() <= LONGEST_BUTTON_VALUE) {
                buttons.add(button(it -> it.actionId(id)
                        .text(plainText(OneLine.shortened(action.label(), LONGEST_BUTTON)))
                        .value(action.obligationId())
                        .style(action.name().equals("done") ? "primary" : null)));
            }
        }
        buttons.add(button(it -> it.actionId("open-dashboard")
                .text(plainText(OneLine.shortened(letter.linkLabel(), LONGEST_BUTTON)))
                .url(letter.link())));
        return buttons;
    }
}
