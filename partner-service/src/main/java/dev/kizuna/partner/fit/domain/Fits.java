package dev.kizuna.partner.fit.domain;

import dev.kizuna.partner.aggregate.domain.Documents;
import java.util.List;
import java.util.Locale;

/** The fit of all partners that were judged. */
public interface Fits extends Documents<Fit> {

    /**
     * Those that passed first, then by score, the best first.
     *
     * @param after {@link #rank} after which the piece begins; empty for the beginning
     */
    List<Fit> ranked(String after, int limit);

    /** All of them, in the order of their ids. */
    List<Fit> all();

    /** Where a partner stands in the ranking, as a text whose order is that of the ranking. */
    static String rank(Fit fit) {
        Verdict verdict = fit.latest().orElseThrow().assessment().verdict();
        return (verdict.passed() ? "0" : "1") + String.format(Locale.ROOT, "%03d", 100 - verdict.score()) + "/"
                + fit.partnerId();
    }
}
