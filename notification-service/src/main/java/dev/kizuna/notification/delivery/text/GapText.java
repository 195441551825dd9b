package dev.kizuna.notification.delivery.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a campaign is from a target and which stage of the funnel is blamed for it, as readers of a language write it. */
final class GapText {

    private static final String COUNT = "count";
    private static final int PERCENT_DIGITS = 1;

    private final Map<String, String> facts;
    private final Texts texts;

    GapText(Map<String, String> facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
    }

    RichText fill(RichText filling) {
        String stage = facts.get("blamedStage");
        String code = facts.getOrDefault("how", facts.getOrDefault("reason", ""));
        return filling.text("campaign", facts.getOrDefault("campaignId", ""))
                .text("actual", amount("actual"))
                .text("toDate", amount("targetToDate"))
                .text("target", amount("target"))
                .text("gap", amount("gap"))
                .text("day", day())
                .text("stage", stageName())
                .text("before", stage == null ? "" : rate(stage, "before"))
                .text("now", stage == null ? "" : rate(stage, "now"))
                .text("fall", stage == null ? "" : percent(facts.get("evidence." + stage + ".fall")))
                .text("reason", texts.textOr("reason." + code, code));
    }

    /** The figures by the names of their labels. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        String metric = facts.getOrDefault("metric", "");
        values.put("campaign", facts.getOrDefault("campaignId", ""));
        values.put("metric", texts.textOr("metric." + metric, metric));
        values.put("toDate", amount("targetToDate"));
        values.put("actual", amount("actual"));
        values.put("gap", amount("gap"));
        values.put("target", amount("target"));
        values.put("stage", stageName());
        return values;
    }

    /** The sentence about the cause; none where nothing is known of it. */
    Optional<String> note() {
        if (facts.containsKey("blamedStage")) {
            return Optional.of("note.blamed");
        }
        return facts.containsKey("reason") ? Optional.of("note.unblamed") : Optional.empty();
    }

    private String stageName() {
        String stage = facts.get("blamedStage");
        return stage == null ? "" : texts.textOr("stage." + stage, stage);
    }

    private String amount(String fact) {
        String unit = facts.getOrDefault("unit", COUNT);
        String number = number(facts.get(fact));
        return number.isEmpty() || unit.equals(COUNT) ? number : number + " " + unit;
    }

    /** Of the first stage how many are reached a day, of each other a share. */
    private String rate(String stage, String when) {
        String value = facts.get("evidence." + stage + "." + when);
        return stage.equals("reach") ? number(value) : percent(value);
    }

    private String number(@Nullable String value) {
        return formatted(NumberFormat.getNumberInstance(texts.locale()), value);
    }

    private String percent(@Nullable String value) {
        NumberFormat format = NumberFormat.getPercentInstance(texts.locale());
        format.setMaximumFractionDigits(PERCENT_DIGITS);
        return formatted(format, value);
    }

    /** What is no number is shown as it is. */
    private static String formatted(NumberFormat format, @Nullable String value) {
        if (value == null) {
            return "";
        }
        format.setRoundingMode(RoundingMode.HALF_UP);
        try {
            return format.format(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private String day() {
        String day = facts.getOrDefault("day", "");
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(texts.locale())
                    .format(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return day;
        }
    }
}
