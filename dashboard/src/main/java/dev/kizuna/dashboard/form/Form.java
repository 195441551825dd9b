package dev.kizuna.dashboard.form;

import dev.kizuna.dashboard.remote.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as it stands: what was filled in, and what is wrong with it. Immutable; each step gives a new one.
 *
 * @param id of the element; ids of its fields begin with it
 * @param fields names of those that are shown, in order; what is wrong with anything else is told in the summary alone
 * @param values what was filled in, by name
 * @param faults what is wrong, in the order it was found
 */
public record Form(String id, List<String> fields, Map<String, String> values, List<Fault> faults) {

    /** Name under which a form carries the key that lets it be carried out only once. */
    public static final String KEY = "once";

    /** Name under which a form carries the version of what it changes. */
    public static final String VERSION = "version";

    /**
     * One thing that is wrong.
     *
     * @param field name of the field; empty where it concerns none of those shown
     * @param code stable code of the service, or of a check made here
     * @param detail what the service says, in English
     */
    public record Fault(String field, String code, String detail) {}

    public Form {
        fields = List.copyOf(fields);
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    /** An empty form. */
    public static Form of(String id, String... fields) {
        return new Form(id, List.of(fields), Map.of(), List.of());
    }

    /** With everything that was sent of a form. */
    public Form filled(Map<String, String> sent) {
        var all = new LinkedHashMap<>(values);
        sent.forEach((name, value) -> all.put(name, value.strip()));
        return new Form(id, fields, all, faults);
    }

    /** With one value. */
    public Form with(String name, String value) {
        return filled(Map.of(name, value));
    }

    /** What was filled in; empty where nothing was. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether something was filled in. */
    public boolean has(String name) {
        return !value(name).isEmpty();
    }

    /** With something wrong that was found here. */
    public Form wrong(String field, String code) {
        return plus(List.of(new Fault(field, code, code)));
    }

    /** With what a service found wrong; a pointer names the field that its first part is called like. */
    public Form refused(Problem problem) {
        return refused(problem, Map.of());
    }

    /** With what a service found wrong, where fields here have other names than what was sent. */
    public Form refused(Problem problem, Map<String, String> fieldOfPointer) {
        return plus(problem.faults().stream()
                .map(fault -> {
                    String pointer = fault.pointer() == null ? "" : fault.pointer();
                    String field = fieldOfPointer.getOrDefault(pointer, firstPart(pointer));
                    String code = fault.code() == null ? "unknown" : fault.code();
                    return new Fault(
                            fields.contains(field) ? field : "", code, fault.detail() == null ? code : fault.detail());
                })
                .toList());
    }

    /** Whether anything is wrong. */
    public boolean isWrong() {
        return !faults.isEmpty();
    }

    /** What is wrong with a field. */
    public List<Fault> faultsOf(String field) {
        return faults.stream().filter(fault -> fault.field.equals(field)).toList();
    }

    private Form plus(List<Fault> more) {
        var all = new ArrayList<>(faults);
        all.addAll(more);
        return new Form(id, fields, values, all);
    }

    private static String firstPart(String pointer) {
        String path = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }
}
