package dev.kizuna.dashboard.figure;

import dev.kizuna.dashboard.language.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One figure in the words of a language.
 *
 * @param name under which it is known
 * @param value as it is written, or a dash where it cannot be told
 * @param note why it cannot be told, or what it is made of
 */
record Tile(String name, String value, @Nullable String note) {

    private static final String UNKNOWN = "–";

    static List<Tile> of(Card card, Wording wording, Locale locale) {
        return Stream.of(
                        count(card, "leads", wording, locale),
                        count(card, "prospects", wording, locale),
                        count(card, "won", wording, locale),
                        share(card, "conversionRate", wording, locale),
                        money(card, "revenue", wording, locale),
                        money(card, "cost", wording, locale),
                        share(card, "roi", wording, locale),
                        share(card, "responseWithin24h", wording, locale))
                .toList();
    }

    private static Tile count(Card card, String name, Wording wording, Locale locale) {
        return new Tile(name, wording.count(card.counter(name), locale), null);
    }

    private static Tile money(Card card, String name, Wording wording, Locale locale) {
        Card.Amount amount = card.amount(name);
        return amount == null
                ? unknown(card, name, wording, locale)
                : new Tile(name, wording.money(amount.amount(), amount.currency(), locale), null);
    }

    private static Tile share(Card card, String name, Wording wording, Locale locale) {
        var ratio = card.ratio(name);
        return ratio == null
                ? unknown(card, name, wording, locale)
                : new Tile(name, wording.share(ratio, locale), null);
    }

    private static Tile unknown(Card card, String name, Wording wording, Locale locale) {
        String reason = card.reason(name);
        String note = reason == null ? null : wording.word("reason." + reason.replace(' ', '-'), reason, locale);
        return new Tile(name, UNKNOWN, note);
    }
}
