package dev.kizuna.notification.conversation.slack;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.datetimePicker;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;

/** The forms behind the buttons that need to know more. */
final class SlackForms {

    static final String SNOOZE = "promise_snooze";
    static final String HAND_OVER = "promise_hand_over";
    static final String HOW_LONG = "how-long";
    static final String UNTIL = "until";
    static final String TO = "to";
    static final String VALUE = "value";
    static final String HOUR = "1h";
    static final String OPENING = "opening";

    private SlackForms() {}

    static View snooze(Phrases phrases, String privateMetadata) {
        var hour = option(plainText(phrases.say("snooze.hour")), HOUR);
        var opening = option(plainText(phrases.say("snooze.opening")), OPENING);
        return form(
                SNOOZE,
                phrases,
                phrases.say("snooze.title"),
                privateMetadata,
                asBlocks(
                        input(block -> block.blockId(HOW_LONG)
                                .optional(true)
                                .label(plainText(phrases.say("snooze.how")))
                                .element(radioButtons(
                                        radio -> radio.actionId(VALUE).options(List.of(hour, opening))))),
                        input(block -> block.blockId(UNTIL)
                                .optional(true)
                                .label(plainText(phrases.say("snooze.other")))
                                .element(datetimePicker(picker -> picker.actionId(VALUE))))));
    }

    static View handOver(Phrases phrases, String privateMetadata) {
        return form(
                HAND_OVER,
                phrases,
                phrases.say("handOver.title"),
                privateMetadata,
                asBlocks(input(block -> block.blockId(TO)
                        .label(plainText(phrases.say("handOver.to")))
                        .element(usersSelect(select -> select.actionId(VALUE))))));
    }

    private static View form(
            String callbackId, Phrases phrases, String title, String privateMetadata, List<LayoutBlock> blocks) {
        return view(form -> form.type("modal")
                .callbackId(callbackId)
                .privateMetadata(privateMetadata)
                .title(viewTitle(text -> text.type("plain_text").text(title)))
                .submit(viewSubmit(text -> text.type("plain_text").text(phrases.say("submit"))))
                .close(viewClose(text -> text.type("plain_text").text(phrases.say("cancel"))))
                .blocks(blocks));
    }
}
