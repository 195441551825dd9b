package dev.kizuna.partner.aggregate.persistence;

import dev.kizuna.partner.aggregate.domain.NamedPerson;
import dev.kizuna.partner.aggregate.domain.PersonalData.Mention;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Finds people in documents: their ids in any field, their names in those that people fill with words of their own. */
final class PeopleInDocuments {

    private final Set<String> texts;
    private final NamedPerson person;

    /** @param texts names of the fields, at any depth, that hold people's own words */
    PeopleInDocuments(Set<String> texts, NamedPerson person) {
        this.texts = texts;
        this.person = person;
    }

    /** The same with the person's id in place of the name. */
    Document withoutNames(Document document) {
        var clean = new Document();
        document.forEach((field, value) -> clean.append(field, withoutNames(value, texts.contains(field))));
        return clean;
    }

    private @Nullable Object withoutNames(@Nullable Object value, boolean text) {
        return switch (value) {
            case Document part -> withoutNames(part);
            case List<?> list ->
                list.stream().map(each -> withoutNames(each, text)).toList();
            case String words when text -> person.byIdOnly(words);
            case null, default -> value;
        };
    }

    /** Every place that refers to the person. */
    List<Mention> mentions(Document document) {
        List<Mention> found = new ArrayList<>();
        look(document, "", found);
        return found;
    }

    private void look(Document part, String path, List<Mention> found) {
        part.forEach((field, value) -> {
            String place = path.isEmpty() ? field : path + "." + field;
            if (refers(value, texts.contains(field))) {
                found.add(new Mention(place, plainFields(part)));
            }
            if (value instanceof Document inner) {
                look(inner, place, found);
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Document inner) {
                        look(inner, place + "." + i, found);
                    }
                }
            }
        });
    }

    private boolean refers(@Nullable Object value, boolean text) {
        return switch (value) {
            case String words -> words.equals(person.personId()) || (text && person.isNamedIn(words));
            case List<?> list -> list.stream().anyMatch(each -> each instanceof String && refers(each, text));
            case null, default -> false;
        };
    }

    private static Map<String, Object> plainFields(Document part) {
        var plain = new LinkedHashMap<String, Object>();
        part.forEach((field, value) -> {
            if (value != null && !(value instanceof Document) && !isOfDocuments(value)) {
                plain.put(field, plain(value));
            }
        });
        return plain;
    }

    private static boolean isOfDocuments(Object value) {
        return value instanceof List<?> list && list.stream().anyMatch(Document.class::isInstance);
    }

    /** A document in values that every format has. */
    static Map<String, Object> plain(Document document) {
        var plain = new LinkedHashMap<String, Object>();
        document.forEach((field, value) -> {
            if (value != null) {
                plain.put(field, plain(value));
            }
        });
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Document part -> plain(part);
            case List<?> list -> list.stream().map(PeopleInDocuments::plain).toList();
            case Date time -> time.toInstant();
            case Decimal128 number -> number.bigDecimalValue();
            default -> value;
        };
    }
}
