package dev.kizuna.dashboard.partnership;

import dev.kizuna.dashboard.language.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of a partner's health in the words of a language, with the numbers behind it.
 *
 * @param why it has no score
 */
record PartRow(
        String part,
        @Nullable Integer score,
        String status,
        int weight,
        String points,
        @Nullable String why,
        List<String> evidence) {

    static PartRow of(Health.Part part, Wording wording, Locale locale) {
        return new PartRow(
                part.part(),
                part.score(),
                part.status(),
                part.weight(),
                number(part.points(), locale),
                PartnerRow.why(part, wording, locale),
                part.evidence().stream()
                        .map(each -> evidence(each, wording, locale))
                        .toList());
    }

    private static String evidence(Health.Evidence evidence, Wording wording, Locale locale) {
        String name =
                wording.word("evidence." + evidence.name(), wording.word("policy." + evidence.name(), locale), locale);
        String held = wording.word("evidence-of." + evidence.name(), wording.word("evidence-of.due", locale), locale);
        return name + " " + number(evidence.counted(), locale) + " / " + number(evidence.of(), locale) + " " + held;
    }

    private static String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
