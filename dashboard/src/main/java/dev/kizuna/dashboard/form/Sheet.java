package dev.kizuna.dashboard.form;

import java.util.List;

/**
 * What stands round a form that {@code sheet.html} lays out.
 *
 * @param title key of what is done
 * @param about what it is done about, in words; may be empty
 * @param action where it is sent
 * @param service that is told
 * @param failure outcome of having asked what it is about, where that was no good one; else empty
 */
public record Sheet(String title, String about, String action, String service, String failure, List<Field> fields) {

    public Sheet {
        fields = List.copyOf(fields);
    }
}
