package dev.kizuna.dashboard.mismatch;

import dev.kizuna.dashboard.form.Choice;
import dev.kizuna.dashboard.form.Field;
import dev.kizuna.dashboard.form.Form;
import dev.kizuna.dashboard.form.Reply;
import dev.kizuna.dashboard.form.Sending;
import dev.kizuna.dashboard.form.Sheet;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.mismatch.Diagnoses.Hypotheses;
import dev.kizuna.dashboard.mismatch.Diagnoses.Indicators;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Order;
import dev.kizuna.dashboard.remote.Services;
import dev.kizuna.kit.time.IdSource;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Diagnoses, as a hypothesis and from evidence, that a role and its environment do not fit. */
@Controller
@RequestMapping("/key-persons/{keyPersonId}/mismatch")
class DiagnoseController {

    private static final String KIND = "kind";
    private static final String RECORDS = "records";
    private static final String EVIDENCE = "evidence";
    private static final String DAY = "observedOn";
    private static final String SHOWN_BY = "evidenceId";

    private final Services services;
    private final Diagnoses diagnoses;
    private final Directory directory;
    private final Wording wording;
    private final IdSource ids;

    DiagnoseController(Services services, Diagnoses diagnoses, Directory directory, Wording wording, IdSource ids) {
        this.services = services;
        this.diagnoses = diagnoses;
        this.directory = directory;
        this.wording = wording;
        this.ids = ids;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String keyPersonId,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(keyPersonId).with("back", Reply.here(back)).with(Form.KEY, ids.next());
        return show(form, "", keyPersonId, request, locale);
    }

    @PostMapping
    ModelAndView diagnose(
            @PathVariable String keyPersonId,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(keyPersonId).filled(Sending.joined(sent));
        Map<String, Object> body = Sending.body(form, KIND);
        body.put("keyPersonId", keyPersonId);
        directory.keyPerson(keyPersonId).ifPresent(person -> body.put("partnerId", person.partnerId()));
        List<Map<String, Object>> evidence = evidence(form);
        body.put(EVIDENCE, evidence);
        var fields = new HashMap<String, String>();
        for (int i = 0; i < evidence.size(); i++) {
            fields.put("/evidence/" + i + "/observedOn", DAY);
            fields.put("/evidence/" + i + "/evidenceId", SHOWN_BY);
        }
        return Sending.after(
                services.partner().post(Order.of(body).once(form.value(Form.KEY)), "api", "mismatches"),
                form,
                fields,
                () -> Reply.of(request)
                        .done(form.value("back"), wording.word("mismatch.diagnosed", locale), "people promises"),
                (again, outcome) -> show(again, outcome, keyPersonId, request, locale));
    }

    /** What the records show, as they show it, and what somebody observed, all of it on one day and shown by one thing. */
    private static List<Map<String, Object>> evidence(Form form) {
        var all = new ArrayList<Map<String, Object>>();
        for (String seen : form.value(RECORDS).split(",")) {
            String[] parts = seen.split("\\|", -1);
            if (parts.length == 3) {
                all.add(Map.of("indicator", parts[0], DAY, parts[1], SHOWN_BY, parts[2]));
            }
        }
        for (String indicator : form.value(EVIDENCE).split(",")) {
            if (!indicator.isBlank()) {
                Map<String, Object> observed = Sending.body(form, DAY, SHOWN_BY);
                observed.put("indicator", indicator);
                all.add(observed);
            }
        }
        return all;
    }

    private ModelAndView show(
            Form form, String outcome, String keyPersonId, HttpServletRequest request, Locale locale) {
        Answer<Indicators> indicators = diagnoses.indicators();
        var known = indicators.toOptional().orElse(new Indicators(0, List.of(), List.of(), List.of()));
        var fields = new ArrayList<Field>();
        fields.add(Field.choice(
                KIND,
                "mismatch.kind",
                true,
                known.kinds().stream()
                        .map(kind -> new Choice(kind.kind(), wording.word("mismatch." + kind.kind(), locale)))
                        .toList()));
        List<Choice> records = diagnoses.fromRecords(keyPersonId).toOptional().stream()
                .map(Hypotheses::hypotheses)
                .flatMap(List::stream)
                .flatMap(hypothesis -> hypothesis.reasons().stream())
                .flatMap(reason -> reason.observed().stream()
                        .map(seen -> new Choice(
                                reason.indicator() + "|" + seen.observedOn() + "|" + seen.evidenceId(),
                                reason.wording().in(locale) + " (" + seen.evidenceId() + ")")))
                .toList();
        if (!records.isEmpty()) {
            fields.add(Field.checks(RECORDS, "mismatch.records", false, records));
        }
        fields.add(Field.checks(
                        EVIDENCE,
                        "mismatch.evidence",
                        false,
                        known.indicators().stream()
                                .map(each ->
                                        new Choice(each.code(), each.wording().in(locale)))
                                .toList())
                .hint("mismatch.evidence.hint"));
        fields.add(Field.day(DAY, "mismatch.day", false));
        fields.add(Field.text(SHOWN_BY, "mismatch.shownBy", false).hint("mismatch.shownBy.hint"));
        var sheet = new Sheet(
                "mismatch.diagnose",
                directory.keyPerson(keyPersonId).map(Directory.Person::name).orElse(keyPersonId),
                "/key-persons/" + UriUtils.encodePathSegment(keyPersonId, StandardCharsets.UTF_8) + "/mismatch",
                "partner-service",
                indicators instanceof Answer.Got ? "" : indicators.outcome(),
                fields);
        return Sending.show(sheet, form, outcome, Reply.of(request));
    }

    private static Form empty(String keyPersonId) {
        return Form.of(Sending.id("mismatch", keyPersonId), KIND, RECORDS, EVIDENCE, DAY, SHOWN_BY);
    }
}
