package dev.kizuna.notification.delivery.domain;

import java.util.ArrayList;
import java.util.List;

/** A letter as plain text. */
public final class PlainText {

    private PlainText() {}

    /** Paragraphs with empty lines between them; no greeting, no closing. */
    public static String of(Letter letter) {
        List<String> parts = new ArrayList<>();
        parts.add(letter.lead().text());
        if (!letter.facts().isEmpty()) {
            parts.add(String.join(
                    "\n",
                    letter.facts().stream()
                            .map(fact -> fact.label() + ": " + fact.value().text())
                            .toList()));
        }
        letter.notes().forEach(note -> parts.add(note.text()));
        String why = letter.why();
        if (why != null) {
            parts.add(letter.whyLabel() + ":\n" + why.strip());
        }
        return String.join("\n\n", parts);
    }
}
