package dev.kizuna.dashboard.inquiry;

import dev.kizuna.dashboard.form.Choice;
import dev.kizuna.dashboard.form.Form;
import dev.kizuna.dashboard.form.LocalMoment;
import dev.kizuna.dashboard.form.Reply;
import dev.kizuna.dashboard.inquiry.Inquiries.Channels;
import dev.kizuna.dashboard.inquiry.Inquiries.Inquiry;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Order;
import dev.kizuna.dashboard.remote.Versioned;
import dev.kizuna.dashboard.viewer.Viewer;
import dev.kizuna.dashboard.viewer.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notes that an inquiry was answered: in place where a script asks for the form, on a page of its own otherwise. */
@Controller
@RequestMapping("/inquiries/{inquiryId}/answer")
class AnswerController {

    private static final String VIEW = "inquiry-answer";
    private static final String ANSWERED_BY = "answeredBy";
    private static final String OCCURRED_AT = "occurredAt";

    private final Inquiries inquiries;
    private final Directory directory;
    private final Wording wording;
    private final Viewers viewers;
    private final Clock clock;

    AnswerController(Inquiries inquiries, Directory directory, Wording wording, Viewers viewers, Clock clock) {
        this.inquiries = inquiries;
        this.directory = directory;
        this.wording = wording;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String inquiryId,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        return show(empty(inquiryId).with("back", Reply.here(back)), inquiryId, Reply.of(request), model, locale);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String inquiryId,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        Form form = empty(inquiryId).filled(sent);
        Reply reply = Reply.of(request);
        String zone = form.value("zone");
        var body = new LinkedHashMap<String, Object>();
        for (String field : List.of(ANSWERED_BY, "channel", "directReason")) {
            if (form.has(field)) {
                body.put(field, form.value(field));
            }
        }
        if (form.has(OCCURRED_AT)) {
            // what is no moment goes on as it is: the service says what is wrong with it
            body.put(
                    OCCURRED_AT,
                    LocalMoment.withOffset(form.value(OCCURRED_AT), zoneOf(zone))
                            .orElse(form.value(OCCURRED_AT)));
        }
        return switch (inquiries.answer(inquiryId, Order.of(body).unlessChanged(form.value(Form.VERSION)))) {
            case Answer.Got<Map<String, Object>> _ ->
                reply.done(form.value("back"), wording.word("inquiry.answered", locale), "promises");
            case Answer.Refused<Map<String, Object>>(var problem) ->
                show(form.refused(problem), inquiryId, reply, model, locale);
            case Answer<Map<String, Object>> other -> {
                model.addAttribute("outcome", other.outcome());
                yield show(form, inquiryId, reply, model, locale);
            }
        };
    }

    private ModelAndView show(Form form, String inquiryId, Reply reply, Model model, Locale locale) {
        Answer<Versioned<Inquiry>> found = inquiries.find(inquiryId);
        model.addAttribute("inquiryId", inquiryId);
        model.addAttribute("found", found);
        Form shown = form;
        if (found instanceof Answer.Got<Versioned<Inquiry>>(Versioned<Inquiry>(var inquiry, var version))) {
            ZoneId zone = directory.zoneOf(inquiry.partnerId());
            Viewer viewer = viewers.current();
            model.addAttribute("inquiry", inquiry);
            model.addAttribute("partner", directory.nameOf(inquiry.partnerId()));
            model.addAttribute("zone", wording.zone(zone, clock.instant()));
            if (inquiry.receivedAt() != null) {
                model.addAttribute("received", wording.moment(inquiry.receivedAt(), zone, locale));
            }
            shown = form.with("zone", zone.getId()).with(Form.VERSION, version);
            if (!shown.has(ANSWERED_BY) && !shown.isWrong()) {
                String by = inquiry.ownerId() == null ? "" : inquiry.ownerId();
                shown = shown.with(ANSWERED_BY, viewer.loggedIn() ? viewer.id() : by);
            }
        }
        model.addAttribute("form", shown);
        Channels channels = inquiries.channels().toOptional().orElse(new Channels(List.of(), List.of()));
        model.addAttribute("channels", choices("channel.", channels.channels(), locale));
        model.addAttribute("directReasons", choices("direct-reason.", channels.directReasons(), locale));
        return reply.form(VIEW, shown);
    }

    private static Form empty(String inquiryId) {
        String id = "answer-" + inquiryId.replaceAll("[^A-Za-z0-9_-]", "-");
        return Form.of(id, ANSWERED_BY, "channel", "directReason", OCCURRED_AT);
    }

    private List<Choice> choices(String words, List<Channels.Code> codes, Locale locale) {
        return codes.stream()
                .map(Channels.Code::code)
                .map(code -> new Choice(code, wording.word(words + code, locale)))
                .toList();
    }

    private static ZoneId zoneOf(String id) {
        return ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : Directory.HOME;
    }
}
