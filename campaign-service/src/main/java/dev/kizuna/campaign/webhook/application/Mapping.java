package dev.kizuna.campaign.webhook.application;

import dev.kizuna.campaign.webhook.application.Place.Piece;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How pieces of a tool's payload become events of one type.
 *
 * @param form the type
 * @param each where the list of pieces is; null when the payload is the one piece
 * @param conditions all of which a piece must meet
 * @param id what makes the event the same when it is delivered again: the tool's id of the thing and its version
 * @param code a link's or referral code that says which partner it is, where the payload names none
 * @param fields the rest, by the field's name
 */
record Mapping(
        EventForm form,
        @Nullable Place each,
        List<Condition> conditions,
        Value id,
        Value time,
        @Nullable Value partner,
        @Nullable Value code,
        Map<String, Field> fields) {

    /** What must be found at a place; any value will do when none is named. */
    record Condition(Place at, Set<String> values) {

        boolean isMetBy(Piece piece) {
            String found = at.text(piece);
            return found != null && (values.isEmpty() || values.contains(found));
        }
    }

    /**
     * What fills a field.
     *
     * @param currency for money, its currency; null for what is no money
     * @param inMinorUnits whether money is told in cents
     */
    record Field(Value value, @Nullable Value currency, boolean inMinorUnits) {}

    Mapping {
        conditions = List.copyOf(conditions);
        fields = Map.copyOf(fields);
    }

    /** The pieces of a payload that this mapping is for. */
    List<Piece> pieces(JsonNode payload) {
        Stream<JsonNode> items =
                each == null ? Stream.of(payload) : each.node(new Piece(payload, payload)).values().stream();
        return items.map(item -> new Piece(payload, item))
                .filter(piece -> conditions.stream().allMatch(condition -> condition.isMetBy(piece)))
                .toList();
    }

    /** The event that a piece tells of; what is not there is left out, so that it is missed where events are checked. */
    ObjectNode event(String source, Piece piece, PartnersOfCodes partners) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0").put("type", form.ceType()).put("source", "/webhooks/" + source);
        put(event, "id", prefixed(source, id.of(piece)));
        put(event, "subject", subject(piece, partners));
        put(event, "time", iso(time.of(piece)));
        ObjectNode data = event.putObject("data");
        fields.forEach((name, field) -> put(data, name, field, piece));
        return event;
    }

    private @Nullable String prefixed(String source, @Nullable String given) {
        return given == null ? null : source + "~" + form.name() + "~" + given.replace('/', '_');
    }

    private @Nullable String subject(Piece piece, PartnersOfCodes partners) {
        String named = partner == null ? null : partner.of(piece);
        return named != null
                ? named
                : Optional.ofNullable(code == null ? null : code.of(piece))
                        .flatMap(partners::partnerOf)
                        .orElse(null);
    }

    private static void put(ObjectNode data, String name, Field field, Piece piece) {
        String text = field.value.of(piece);
        if (field.currency == null || text == null) {
            put(data, name, text);
            return;
        }
        String currency = field.currency.of(piece);
        String code = currency == null ? "" : currency.toUpperCase(Locale.ROOT);
        ObjectNode money = data.putObject(name);
        put(money, "amount", field.inMinorUnits ? inMajorUnits(text, code) : text);
        put(money, "currency", code);
    }

    private static void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, text);
        }
    }

    /** What is no whole number, or of no known currency, is left as it is and refused where amounts are checked. */
    private static String inMajorUnits(String text, String currency) {
        boolean isKnown = Currency.availableCurrencies()
                .anyMatch(known -> known.getCurrencyCode().equals(currency));
        if (!isKnown || !text.matches("-?\\d{1,30}")) {
            return text;
        }
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new BigDecimal(text).movePointLeft(digits).toPlainString();
    }

    private static @Nullable String iso(@Nullable String text) {
        return text == null
                ? null
                : Signing.instant(text).map(Instant::toString).orElse(text);
    }

    /** What is wrong with a mapping as it is configured, each with its place in the configuration. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (id.isConstant()) {
            faults.add("id: needs a place such as {/id}; with a constant all events would be one");
        }
        if (partner == null && code == null) {
            faults.add("partner: give partner or code, so that it is known whose the event is");
        }
        fields.keySet().stream()
                .filter(name -> !form.all().contains(name))
                .sorted()
                .forEach(name -> faults.add("fields." + name + ": " + form.name() + " has no such field, but "
                        + String.join(", ", form.all().stream().sorted().toList())));
        form.required().stream()
                .filter(name -> !fields.containsKey(name))
                .sorted()
                .forEach(name -> faults.add("fields." + name + ": " + form.name() + " needs it"));
        fields.forEach((name, field) -> {
            boolean isMoney = form.money().contains(name);
            if (isMoney && field.currency == null) {
                faults.add("fields." + name + ".currency: money needs a currency");
            } else if (!isMoney && (field.currency != null || field.inMinorUnits)) {
                faults.add("fields." + name + ": is no money, so it has neither currency nor minor units");
            }
        });
        return faults;
    }
}
