package dev.kizuna.notification.delivery.slack;

import dev.kizuna.notification.delivery.domain.Letter.Rich;
import dev.kizuna.notification.delivery.domain.Letter.Span;
import java.util.regex.Pattern;

/** Slack's markup, in which only three characters have to be escaped, and a piece is never cut in the middle of one. */
final class Mrkdwn {

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]+");

    private Mrkdwn() {}

    static String text(Rich rich, int longest) {
        var text = new StringBuilder();
        boolean strong = false;
        for (Span span : rich.spans()) {
            String piece = (span.strong() == strong ? "" : "*") + piece(span);
            if (text.length() + piece.length() >= longest) {
                return text.append(strong ? "*…" : "…").toString();
            }
            text.append(piece);
            strong = span.strong();
        }
        return text.append(strong ? "*" : "").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String escaped(String text, int longest) {
        var all = new StringBuilder();
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            String piece = escaped(text.substring(end, next));
            if (all.length() + piece.length() > longest) {
                return all + "…";
            }
            all.append(piece);
            end = next;
        }
        return all.toString();
    }

    private static String piece(Span span) {
        String user = span.slackUserId();
        if (user != null && USER.matcher(user).matches()) {
            return "<@" + user + ">";
        }
        return escaped(span.text());
    }
}
