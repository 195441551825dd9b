package dev.kizuna.dashboard.form;

import dev.kizuna.dashboard.remote.Answer;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.web.servlet.ModelAndView;

/** From what was filled in to what a service is told, and from its answer to what a browser is shown. */
public final class Sending {

    private static final String VIEW = "sheet";

    private Sending() {}

    /** What was filled in, as a body; what was left out is not sent. */
    public static Map<String, Object> body(Form form, String... fields) {
        var body = new LinkedHashMap<String, Object>();
        for (String field : fields) {
            if (form.has(field)) {
                body.put(field, form.value(field));
            }
        }
        return body;
    }

    /** Puts a moment of a zone into a body. What is none goes on as it is: the service says what is wrong with it. */
    public static void moment(Map<String, Object> body, Form form, String field, ZoneId zone) {
        if (form.has(field)) {
            body.put(field, LocalMoment.withOffset(form.value(field), zone).orElse(form.value(field)));
        }
    }

    /** Puts a whole number into a body; what is none goes on as it is. */
    public static Object whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return text;
        }
    }

    /** What follows an answer: it is done, or the form again with what was wrong, or with why nothing came of it. */
    public static ModelAndView after(
            Answer<Map<String, Object>> answer,
            Form form,
            Map<String, String> fieldOfPointer,
            Supplier<ModelAndView> done,
            BiFunction<Form, String, ModelAndView> again) {
        return switch (answer) {
            case Answer.Got<Map<String, Object>> _ -> done.get();
            case Answer.Refused<Map<String, Object>>(var problem) ->
                again.apply(form.refused(problem, fieldOfPointer), "");
            case Answer<Map<String, Object>> other -> again.apply(form, other.outcome());
        };
    }

    /**
     * The form with what stands round it.
     *
     * @param outcome of having sent it, where the service said neither yes nor what is wrong; else empty
     */
    public static ModelAndView show(Sheet sheet, Form form, String outcome, Reply reply) {
        ModelAndView view = reply.form(VIEW, form);
        view.addObject("sheet", sheet).addObject("form", form).addObject("outcome", outcome);
        return view;
    }

    /** An id of a form: letters, digits and dashes of what it is about. */
    public static String id(String what, String subject) {
        return what + "-" + subject.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /** What was sent of a form; of several values of one name all, with commas between. */
    public static Map<String, String> joined(Map<String, List<String>> sent) {
        var joined = new LinkedHashMap<String, String>();
        sent.forEach((name, values) -> joined.put(name, String.join(",", values)));
        return joined;
    }
}
