package dev.kizuna.dashboard.event;

import dev.kizuna.dashboard.event.EventInFull.Field;
import dev.kizuna.dashboard.event.EventInFull.Value;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Fields of an event as people read them: named in words, ids with names, times in the partner's zone. */
@Component
public class FieldRows {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<String> EVENTS = Set.of("eventIds", "causeEventId");
    /** Families of words in which the codes of a field may be found. */
    private static final Map<String, List<String>> FAMILIES = Map.ofEntries(
            Map.entry("stage", List.of("deal", "stage")),
            Map.entry("fromStage", List.of("stage")),
            Map.entry("toStage", List.of("stage")),
            Map.entry("cadence", List.of("cadence")),
            Map.entry("status", List.of("event.ObligationChanged", "status")),
            Map.entry("category", List.of("category")),
            Map.entry("channel", List.of("channel")),
            Map.entry("medium", List.of("medium")),
            Map.entry("kind", List.of("cost", "deliverable", "load", "mismatch", "events.message")),
            Map.entry("objective", List.of("objective")),
            Map.entry("qualification", List.of("qualification")),
            Map.entry("metric", List.of("metric", "counter")),
            Map.entry("outcome", List.of("outcome", "mismatch-outcome", "market-outcome", "events.message")),
            Map.entry("policy", List.of("policy")),
            Map.entry("type", List.of("partner-type", "mismatch")),
            Map.entry("blamedStage", List.of("events.funnel")),
            Map.entry("toTeam", List.of("team")));

    private final Directory directory;
    private final Wording wording;

    FieldRows(Directory directory, Wording wording) {
        this.directory = directory;
        this.wording = wording;
    }

    /**
     * One line of a value.
     *
     * @param text what is read
     * @param raw what stands there, where that is something else; empty otherwise
     * @param address of the page that shows more; empty where there is none
     */
    public record Line(String text, String raw, String address) {}

    /**
     * A field.
     *
     * @param label its name in words
     * @param depth how deep it lies within others
     */
    public record Row(String name, String label, int depth, List<Line> lines) {}

    /** All fields, those within others behind these. */
    public List<Row> of(List<Field> fields, String partnerId, Locale locale) {
        List<Row> rows = new ArrayList<>();
        fields.forEach(field -> add(rows, field, 0, partnerId, locale));
        return rows;
    }

    private void add(List<Row> rows, Field field, int depth, String partnerId, Locale locale) {
        switch (field.value()) {
            case Value.Group(var inner) -> {
                rows.add(new Row(field.name(), label(field.name(), locale), depth, List.of()));
                inner.forEach(each -> add(rows, each, depth + 1, partnerId, locale));
            }
            case Value.Several(var values)
            when values.stream().anyMatch(Value.Group.class::isInstance) -> {
                int at = 1;
                for (Value value : values) {
                    String name = field.name() + " " + at++;
                    rows.add(new Row(name, label(field.name(), locale) + " " + (at - 1), depth, List.of()));
                    if (value instanceof Value.Group(var inner)) {
                        inner.forEach(each -> add(rows, each, depth + 1, partnerId, locale));
                    }
                }
            }
            case Value.Several(var values) -> rows.add(row(field.name(), values, depth, partnerId, locale));
            case Value single -> rows.add(row(field.name(), List.of(single), depth, partnerId, locale));
        }
    }

    private Row row(String name, List<Value> values, int depth, String partnerId, Locale locale) {
        return new Row(
                name,
                label(name, locale),
                depth,
                values.isEmpty()
                        ? List.of(new Line("–", "", ""))
                        : values.stream()
                                .map(value -> line(name, value, partnerId, locale))
                                .toList());
    }

    private Line line(String name, Value value, String partnerId, Locale locale) {
        ZoneId zone = directory.zoneOf(partnerId);
        return switch (value) {
            case Value.Absent _ -> new Line("–", "", "");
            case Value.Text(var text) -> text(name, text, partnerId, locale);
            case Value.Number(var text) -> new Line(text, "", "");
            case Value.Flag(var set) -> new Line(wording.word(set ? "events.yes" : "events.no", locale), "", "");
            case Value.Moment(var instant) -> new Line(wording.moment(instant, zone, locale), instant.toString(), "");
            case Value.Day(var date) -> new Line(wording.date(date, locale), date.toString(), "");
            case Value.Amount(var amount, var currency) ->
                new Line(
                        wording.money(amount, currency, locale),
                        amount.stripTrailingZeros().toPlainString() + " " + currency,
                        "");
            case Value.Several _, Value.Group _ -> new Line(value.toString(), "", "");
        };
    }

    private Line text(String name, String text, String partnerId, Locale locale) {
        if (EVENTS.contains(name)) {
            String address = UriComponentsBuilder.fromPath("/events/find")
                    .queryParam("partner", "{partner}")
                    .queryParam("id", "{id}")
                    .encode()
                    .buildAndExpand(partnerId, text)
                    .toUriString();
            return new Line(text, "", address);
        }
        String called = name.toLowerCase(Locale.ROOT).endsWith("partnerid")
                ? directory.nameOf(text)
                : directory.nameOf(partnerId, text);
        if (called.equals(text)) {
            for (String family : FAMILIES.getOrDefault(name, List.of())) {
                called = wording.word(family + "." + text, "", locale);
                if (!called.isEmpty()) {
                    return new Line(called, called.equalsIgnoreCase(text) ? "" : text, "");
                }
            }
            return new Line(text, "", "");
        }
        return new Line(called, called.equalsIgnoreCase(text) ? "" : text, "");
    }

    /** In words, or the name itself cut into its parts. */
    private String label(String name, Locale locale) {
        String words = WORD_START.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return wording.word(
                "events.field." + name, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), locale);
    }
}
