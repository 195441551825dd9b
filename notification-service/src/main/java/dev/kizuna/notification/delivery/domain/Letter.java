package dev.kizuna.notification.delivery.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, in one language and for any medium. Texts are raw: each medium escapes what means something to it.
 *
 * @param title one line
 * @param summary one line for places that show no more
 * @param greeting of the recipient; null where nobody in particular is addressed
 * @param lead the first sentence
 * @param facts what, who, since when
 * @param notes what else is to be known, one sentence each
 * @param whyLabel heading of {@code why}
 * @param why the arithmetic; null where there is none
 * @param link where to look
 * @param closing how a mail ends
 */
public record Letter(
        String locale,
        String title,
        Rich summary,
        @Nullable Rich greeting,
        Rich lead,
        List<Fact> facts,
        List<Rich> notes,
        String whyLabel,
        @Nullable String why,
        String link,
        String linkLabel,
        List<Action> actions,
        String closing) {

    public Letter {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
        actions = List.copyOf(actions);
    }

    /** A labelled value. */
    public record Fact(String label, Rich value) {}

    /** Something the reader can do: done, acknowledge, snooze or hand-over. */
    public record Action(String name, String label, String obligationId) {}

    /** Text with emphasis and persons in it. */
    public record Rich(List<Span> spans) {

        public Rich {
            spans = List.copyOf(spans);
        }

        public static Rich plain(String text) {
            return new Rich(List.of(new Span(text, false, null)));
        }

        /** Without emphasis, persons by name. */
        public String text() {
            return spans.stream().map(Span::text).collect(Collectors.joining());
        }
    }

    /**
     * A piece of text.
     *
     * @param slackUserId the person whose name the text is, where Slack knows one
     */
    public record Span(
            String text, boolean strong, @Nullable String slackUserId) {}
}
