package dev.kizuna.dashboard.form;

import java.util.List;

/**
 * A field as {@code parts/fields.html} lays it out.
 *
 * @param kind text, number, day, moment, choice or checks
 * @param label key of what it is called
 * @param choices of a choice or of checks
 * @param hint what is said under it: of a moment the short name of the zone that is meant; else a key, or empty
 */
public record Field(String kind, String name, String label, boolean required, List<Choice> choices, String hint) {

    public static Field text(String name, String label, boolean required) {
        return new Field("text", name, label, required, List.of(), "");
    }

    public static Field number(String name, String label, boolean required) {
        return new Field("number", name, label, required, List.of(), "");
    }

    /** A local day. */
    public static Field day(String name, String label, boolean required) {
        return new Field("day", name, label, required, List.of(), "");
    }

    /** A moment in the zone of the partner. */
    public static Field moment(String name, String label, boolean required, String zone) {
        return new Field("moment", name, label, required, List.of(), zone);
    }

    /** One of several. */
    public static Field choice(String name, String label, boolean required, List<Choice> choices) {
        return new Field("choice", name, label, required, choices, "");
    }

    /** Any number of several; what is sent of them comes together with commas between. */
    public static Field checks(String name, String label, boolean required, List<Choice> choices) {
        return new Field("checks", name, label, required, choices, "");
    }

    /** With something said under it. */
    public Field hint(String key) {
        return new Field(kind, name, label, required, choices, key);
    }
}
