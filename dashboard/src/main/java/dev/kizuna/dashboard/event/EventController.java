package dev.kizuna.dashboard.event;

import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.feed.FeedRow;
import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One event: everything in it, everything round it, and what came of it. */
@Controller
class EventController {

    private static final String PLACE = "/{place:.+-\\d+@\\d+}";

    private final Archive archive;
    private final Consequences consequences;
    private final FieldRows fields;
    private final Directory directory;
    private final Wording wording;

    EventController(
            Archive archive, Consequences consequences, FieldRows fields, Directory directory, Wording wording) {
        this.archive = archive;
        this.consequences = consequences;
        this.fields = fields;
        this.directory = directory;
        this.wording = wording;
    }

    @GetMapping("/events" + PLACE)
    ModelAndView page(@PathVariable String place, Locale locale) {
        Answer<EventInFull> found = read(place);
        if (!(found instanceof Answer.Got<EventInFull>(var event))) {
            boolean away = found instanceof Answer.Away<EventInFull>;
            return new ModelAndView(
                    "event-absent",
                    Map.of("outcome", found.outcome(), "what", place),
                    away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.NOT_FOUND);
        }
        var view = new ModelAndView("event", Map.of("event", event));
        EventInFull.Read read = event.read();
        String partnerId = read == null ? "" : read.line().partnerId();
        ZoneId zone = directory.zoneOf(partnerId);
        view.addObject("published", wording.moment(event.publishedAt(), zone, locale));
        view.addObject("source", header(event, "ce_source"));
        if (read != null) {
            view.addObject("row", FeedRow.of(read.line(), directory, wording, locale));
            view.addObject("partnerId", partnerId);
            view.addObject("fields", fields.of(read.fields(), partnerId, locale));
        }
        return view;
    }

    /** Promises that it opened or changed, or that are about the same thing, and what was said of them. */
    @GetMapping("/panels/event" + PLACE + "/promises")
    String promises(@PathVariable String place, Model model, Locale locale) {
        Answer<EventInFull> found = read(place);
        model.addAttribute("place", place);
        model.addAttribute("found", found.outcome());
        if (found instanceof Answer.Got<EventInFull>(var event)) {
            Answer<List<PromiseLine>> promises = consequences.promises(event, locale);
            model.addAttribute("outcome", promises.outcome());
            model.addAttribute("promises", promises.toOptional().orElse(List.of()));
            model.addAttribute(
                    "partnerId", event.read() == null ? "" : event.read().line().partnerId());
            promises.toOptional().ifPresent(lines -> {
                var messages = consequences.messages(event, lines, locale);
                model.addAttribute("messagesOutcome", messages.outcome());
                model.addAttribute("messages", messages.toOptional().orElse(List.of()));
            });
        }
        return "events/promises";
    }

    /** Events that name it. */
    @GetMapping("/panels/event" + PLACE + "/following")
    String following(@PathVariable String place, Model model, Locale locale) {
        Answer<List<FeedItem>> answer = read(place).then(archive::following);
        model.addAttribute("place", place);
        model.addAttribute("outcome", answer.outcome());
        model.addAttribute(
                "rows",
                answer.toOptional().orElse(List.of()).stream()
                        .map(item -> FeedRow.of(item, directory, wording, locale))
                        .toList());
        return "events/following";
    }

    /** Figures that count it, and gaps of its campaign. */
    @GetMapping("/panels/event" + PLACE + "/figures")
    String figures(@PathVariable String place, Model model, Locale locale) {
        Answer<EventInFull> found = read(place);
        model.addAttribute("place", place);
        model.addAttribute("found", found.outcome());
        if (found instanceof Answer.Got<EventInFull>(var event)) {
            var cards = consequences.cards(event, locale);
            model.addAttribute("outcome", cards.outcome());
            model.addAttribute("cards", cards.toOptional().orElse(List.of()));
            var gaps = consequences.gaps(event, locale);
            model.addAttribute("gaps", gaps.toOptional().orElse(List.of()));
        }
        return "events/figures";
    }

    private Answer<EventInFull> read(String place) {
        return Place.parse(place).map(archive::at).orElseGet(Answer.Absent::new);
    }

    private static String header(EventInFull event, String name) {
        return event.headers().stream()
                .filter(header -> header.name().equals(name))
                .map(EventInFull.Header::value)
                .findFirst()
                .orElse("");
    }
}
