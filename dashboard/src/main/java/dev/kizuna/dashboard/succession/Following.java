package dev.kizuna.dashboard.succession;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.succession.Successions.Succession;
import dev.kizuna.dashboard.succession.Successions.Successor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in short who of a partner's people stood down, or will, and who follows. */
@Component
public class Following {

    private static final String STOOD_DOWN = "STOOD_DOWN";

    private final Successions successions;
    private final Directory directory;
    private final Wording wording;

    Following(Successions successions, Directory directory, Wording wording) {
        this.successions = successions;
        this.directory = directory;
        this.wording = wording;
    }

    /**
     * Who follows, in the words of a language.
     *
     * @param left when the leaver stood down, or that and when it is to come; empty where no day is known
     * @param named whether anybody is
     * @param successorId empty while nobody is named
     * @param state how far the successor is and what comes next; empty while nobody is named
     */
    public record Line(String left, boolean named, String successorId, String successor, String state) {}

    /** Of somebody who stood down, or whose successor is named; nothing of anybody else, nor when it cannot be told. */
    public Optional<Line> of(String keyPersonId, @Nullable Instant since, Locale locale) {
        return successions
                .of(keyPersonId)
                .toOptional()
                .filter(found -> found.successor() != null || found.status().equals(STOOD_DOWN))
                .map(found -> line(found, since, locale));
    }

    Line line(Succession found, @Nullable Instant since, Locale locale) {
        Successor successor = found.successor();
        String left = left(found, since, locale);
        return successor == null
                ? new Line(left, false, "", "", "")
                : new Line(
                        left,
                        true,
                        successor.keyPersonId(),
                        directory.nameOf(found.partnerId(), successor.keyPersonId()),
                        state(successor, locale));
    }

    private String left(Succession found, @Nullable Instant since, Locale locale) {
        if (found.status().equals(STOOD_DOWN) && since != null) {
            LocalDate day = LocalDate.ofInstant(since, directory.zoneOf(found.partnerId()));
            return wording.phrase("succession.stoodDown", wording.date(day, locale), locale);
        }
        return found.lastDay() == null
                ? ""
                : wording.phrase("succession.lastDay", wording.date(found.lastDay(), locale), locale);
    }

    private String state(Successor successor, Locale locale) {
        if (successor.status() == null) {
            return wording.word("succession.unknown", locale);
        }
        String status = wording.word("role." + successor.status(), locale);
        return successor.nextStep() == null
                ? status
                : wording.phrases(
                        "succession.next",
                        locale,
                        status,
                        wording.word("succession.step." + successor.nextStep(), locale));
    }
}
