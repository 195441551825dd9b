package dev.kizuna.dashboard.load;

import dev.kizuna.dashboard.form.Choice;
import dev.kizuna.dashboard.form.Field;
import dev.kizuna.dashboard.form.Form;
import dev.kizuna.dashboard.form.Reply;
import dev.kizuna.dashboard.form.Sending;
import dev.kizuna.dashboard.form.Sheet;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Order;
import dev.kizuna.dashboard.remote.Services;
import dev.kizuna.kit.time.IdSource;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Plans a peak, or a valley in which less is asked of a key person. */
@Controller
@RequestMapping("/key-persons/{keyPersonId}/load-phase")
class LoadPhaseController {

    private static final String KIND = "kind";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String PERCENT = "targetPercent";

    private final Services services;
    private final Directory directory;
    private final Wording wording;
    private final IdSource ids;

    LoadPhaseController(Services services, Directory directory, Wording wording, IdSource ids) {
        this.services = services;
        this.directory = directory;
        this.wording = wording;
        this.ids = ids;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String keyPersonId,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(defaultValue = "VALLEY") String kind,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(keyPersonId)
                .with("back", Reply.here(back))
                .with(Form.KEY, ids.next())
                .with(KIND, kind);
        return show(form, "", keyPersonId, request, locale);
    }

    @PostMapping
    ModelAndView plan(
            @PathVariable String keyPersonId,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(keyPersonId).filled(sent);
        Map<String, Object> body = Sending.body(form, KIND, FROM, TO);
        if (form.has(PERCENT)) {
            body.put(PERCENT, Sending.whole(form.value(PERCENT)));
        }
        return Sending.after(
                services.partner()
                        .post(
                                Order.of(body).once(form.value(Form.KEY)),
                                "api",
                                "key-persons",
                                keyPersonId,
                                "load-phases"),
                form,
                Map.of(),
                () -> Reply.of(request).done(form.value("back"), wording.word("load.planned", locale), "people"),
                (again, outcome) -> show(again, outcome, keyPersonId, request, locale));
    }

    private ModelAndView show(
            Form form, String outcome, String keyPersonId, HttpServletRequest request, Locale locale) {
        List<Choice> kinds = Stream.of("VALLEY", "PEAK")
                .map(kind -> new Choice(kind, wording.word("load." + kind, locale)))
                .toList();
        var sheet = new Sheet(
                "load.plan",
                directory.keyPerson(keyPersonId).map(Directory.Person::name).orElse(keyPersonId),
                "/key-persons/" + UriUtils.encodePathSegment(keyPersonId, StandardCharsets.UTF_8) + "/load-phase",
                "partner-service",
                "",
                List.of(
                        Field.choice(KIND, "load.kind", true, kinds),
                        Field.number(PERCENT, "load.percent", false).hint("load.percent.hint"),
                        Field.day(FROM, "load.from", true),
                        Field.day(TO, "load.to", true)));
        return Sending.show(sheet, form, outcome, Reply.of(request));
    }

    private static Form empty(String keyPersonId) {
        return Form.of(Sending.id("load", keyPersonId), KIND, PERCENT, FROM, TO);
    }
}
