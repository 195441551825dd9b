package dev.kizuna.campaign.webhook.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as it is written in the configuration. Texts in braces are JSON Pointers into the piece, or with {@code ^}
 * into the whole payload.
 *
 * @param event simple name of the event's type, such as {@code DealStageReached}
 * @param each pointer to a list whose elements become an event each; absent for the whole payload
 * @param when what must be found for an event to be made
 * @param id template of the tool's id of the thing and its version
 * @param time template of when it happened: ISO 8601, or seconds or milliseconds since 1970
 * @param partner template of the partner's id
 * @param code template of a link's or referral code that says whose it is
 * @param fields what fills the event's fields
 */
public record MappingSettings(
        @Nullable String event,
        @Nullable String each,
        @Nullable List<When> when,
        @Nullable Template id,
        @Nullable Template time,
        @Nullable Template partner,
        @Nullable Template code,
        @Nullable Map<String, Template> fields) {

    /** A condition: one of the values, or any, is found at a pointer. */
    public record When(String at, @Nullable List<String> is) {}

    /** A word of the tool's and ours for it. */
    public record Word(String from, String to) {}

    /**
     * What a field is filled with.
     *
     * @param from template
     * @param words the tool's words and ours for them
     * @param currency template of the currency, for money
     * @param minorUnits whether money is told in cents
     */
    public record Template(
            @Nullable String from,
            @Nullable List<Word> words,
            @Nullable String currency,
            boolean minorUnits) {}

    /**
     * The mapping.
     *
     * @param faults what is wrong is added here, with its place
     * @return null when it cannot be made
     */
    @Nullable
    Mapping read(EventForms forms, List<String> faults) {
        int before = faults.size();
        EventForm form = forms.all().stream()
                .filter(each -> each.name().equals(event))
                .findFirst()
                .orElse(null);
        if (form == null) {
            faults.add("event: \"" + event + "\" is none of "
                    + String.join(
                            ", ",
                            forms.all().stream().map(EventForm::name).sorted().toList()));
        }
        var reading = new Reading(faults);
        Value readId = reading.needed("id", id);
        Value readTime = reading.needed("time", time);
        Place readEach = each == null ? null : reading.place("each", each);
        List<Mapping.Condition> conditions = (when == null ? List.<When>of() : when)
                .stream().map(reading::condition).toList();
        Map<String, Mapping.Field> readFields = new LinkedHashMap<>();
        (fields == null ? Map.<String, Template>of() : fields)
                .forEach((name, template) -> readFields.put(name, reading.field("fields." + name, template)));
        Value readPartner = reading.value("partner", partner);
        Value readCode = reading.value("code", code);
        if (form == null || readId == null || readTime == null || faults.size() > before) {
            return null;
        }
        var mapping = new Mapping(form, readEach, conditions, readId, readTime, readPartner, readCode, readFields);
        faults.addAll(mapping.faults());
        return mapping;
    }

    /** Reads templates and pointers, and goes on after what is wrong, so that all of it is told at once. */
    private record Reading(List<String> faults) {

        private static final Place NOWHERE = Place.parse("");
        private static final Value NOTHING = new Value(List.of(), Map.of());

        Place place(String where, String pointer) {
            try {
                return Place.parse(pointer);
            } catch (IllegalArgumentException e) {
                faults.add(where + ": " + e.getMessage());
                return NOWHERE;
            }
        }

        Mapping.Condition condition(When condition) {
            return new Mapping.Condition(
                    place("when.at", condition.at()), condition.is() == null ? Set.of() : Set.copyOf(condition.is()));
        }

        @Nullable
        Value needed(String where, @Nullable Template template) {
            if (template == null) {
                faults.add(where + ": must be given");
            }
            return value(where, template);
        }

        @Nullable
        Value value(String where, @Nullable Template template) {
            if (template == null) {
                return null;
            }
            Map<String, String> words = new LinkedHashMap<>();
            (template.words() == null ? List.<Word>of() : template.words())
                    .forEach(word -> words.put(word.from(), word.to()));
            return template(where, template.from(), words);
        }

        Mapping.Field field(String where, Template template) {
            Value value = value(where, template);
            return new Mapping.Field(
                    value == null ? NOTHING : value,
                    template.currency() == null ? null : template(where + ".currency", template.currency(), Map.of()),
                    template.minorUnits());
        }

        private Value template(String where, @Nullable String text, Map<String, String> words) {
            if (text == null || text.isBlank()) {
                faults.add(where + ".from: must be given");
                return NOTHING;
            }
            try {
                return Value.template(text, words);
            } catch (IllegalArgumentException e) {
                faults.add(where + ": " + e.getMessage());
                return NOTHING;
            }
        }
    }
}
