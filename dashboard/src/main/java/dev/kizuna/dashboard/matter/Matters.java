package dev.kizuna.dashboard.matter;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what partner-service has on its pages: kinds, states and details are codes there, words here. */
@Component
public class Matters {

    private final Directory directory;
    private final Wording wording;

    Matters(Directory directory, Wording wording) {
        this.directory = directory;
        this.wording = wording;
    }

    /** What it is and how it stands: Feedback: no action plan yet. */
    public String what(String kind, String state, Locale locale) {
        String fallback = wording.word("matter." + kind, locale);
        return wording.word("matter." + kind + "." + state, fallback, locale);
    }

    /** What it is about: a category, a team, a person, or what somebody wrote; empty where nothing is said. */
    public String about(String kind, @Nullable String detail, @Nullable String text, String partnerId, Locale locale) {
        if (text != null) {
            return text;
        }
        if (detail == null || detail.isBlank()) {
            return "";
        }
        return switch (kind) {
            case "feedback" -> wording.word("category." + detail, detail, locale);
            case "inquiry" -> wording.word("channel." + detail, detail, locale);
            case "handoff" -> wording.word("team." + detail, detail, locale);
            case "intermediate-success" -> wording.word("success." + detail, detail, locale);
            case "mismatch" ->
                wording.word("mismatch." + detail.toUpperCase(Locale.ROOT).replace('-', '_'), detail, locale);
            case "action-item" -> directory.nameOf(partnerId, detail);
            default -> detail;
        };
    }
}
