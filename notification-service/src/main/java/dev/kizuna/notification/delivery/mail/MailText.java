package dev.kizuna.notification.delivery.mail;

import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Letter.Fact;
import dev.kizuna.notification.delivery.domain.Letter.Rich;
import dev.kizuna.notification.delivery.domain.Letter.Span;
import dev.kizuna.notification.delivery.domain.PlainText;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A letter as the two bodies of a mail. */
final class MailText {

    private MailText() {}

    static String plain(Letter letter) {
        Rich greeting = letter.greeting();
        return (greeting == null ? "" : greeting.text() + "\n\n")
                + PlainText.of(letter)
                + "\n\n" + letter.linkLabel() + ": " + letter.link()
                + "\n\n-- \n" + letter.closing() + "\n";
    }

    static String html(Letter letter) {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"").append(escaped(letter.locale()));
        html.append("\"><head><meta charset=\"UTF-8\"><title>").append(escaped(letter.title()));
        html.append("</title></head><body style=\"font-family:sans-serif;line-height:1.6;color:#222\">");
        Rich greeting = letter.greeting();
        if (greeting != null) {
            html.append("<p>").append(html(greeting)).append("</p>");
        }
        html.append("<h2 style=\"font-size:1.2em\">")
                .append(escaped(letter.title()))
                .append("</h2>");
        html.append("<p>").append(html(letter.lead())).append("</p>");
        if (!letter.facts().isEmpty()) {
            html.append("<table style=\"border-collapse:collapse\">");
            letter.facts().forEach(fact -> html.append(row(fact)));
            html.append("</table>");
        }
        letter.notes().forEach(note -> html.append("<p>").append(html(note)).append("</p>"));
        String why = letter.why();
        if (why != null) {
            html.append("<h3 style=\"font-size:1em\">")
                    .append(escaped(letter.whyLabel()))
                    .append("</h3><p>");
            html.append(escaped(why.strip()).replace("\n", "<br>")).append("</p>");
        }
        html.append("<p><a href=\"").append(escaped(letter.link())).append("\">");
        html.append(escaped(letter.linkLabel())).append("</a></p><hr><p style=\"color:#666;font-size:.9em\">");
        return html.append(escaped(letter.closing()))
                .append("</p></body></html>")
                .toString();
    }

    private static String row(Fact fact) {
        return "<tr><th scope=\"row\" style=\"text-align:left;padding:2px 16px 2px 0\">" + escaped(fact.label())
                + "</th><td>" + html(fact.value()) + "</td></tr>";
    }

    private static String html(Rich rich) {
        return rich.spans().stream().map(MailText::html).collect(Collectors.joining());
    }

    private static String html(Span span) {
        return span.strong() ? "<strong>" + escaped(span.text()) + "</strong>" : escaped(span.text());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
