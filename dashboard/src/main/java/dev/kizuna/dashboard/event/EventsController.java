package dev.kizuna.dashboard.event;

import dev.kizuna.dashboard.feed.EventTail;
import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.feed.FeedRow;
import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.dashboard.form.Choice;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of events: the newest as they come, and further back as far as the topics go. */
@Controller
class EventsController {

    private static final int SHOWN = 100;
    private static final Set<Topic> WITHOUT_LINES =
            Set.of(Topics.PARTNER_DIRECTORY, Topics.KPI_SCORECARD, Topics.NOTIFICATION_REQUEST);

    private final EventTail tail;
    private final Archive archive;
    private final Directory directory;
    private final Wording wording;

    EventsController(EventTail tail, Archive archive, Directory directory, Wording wording) {
        this.tail = tail;
        this.archive = archive;
        this.directory = directory;
        this.wording = wording;
    }

    /** Kinds of events of a topic. */
    record Group(String topic, List<Choice> types) {}

    @GetMapping("/events")
    String page(
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String topic,
            Model model,
            Locale locale) {
        EventFilter filter = EventFilter.of(partner, type, topic);
        fill(model, filter, locale);
        model.addAttribute(
                "partners",
                directory.partners().stream()
                        .sorted(Comparator.comparing(Directory.Partner::name))
                        .toList());
        model.addAttribute("groups", groups(locale));
        return "events";
    }

    @GetMapping("/panels/events")
    String panel(
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String topic,
            Model model,
            Locale locale) {
        fill(model, EventFilter.of(partner, type, topic), locale);
        return "events/newest";
    }

    /** Looks further back; what is no moment is as good as now. */
    @GetMapping("/panels/events/earlier")
    String earlier(
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam String before,
            Model model,
            Locale locale) {
        EventFilter filter = EventFilter.of(partner, type, topic);
        Answer<Archive.Earlier> answer = archive.before(filter, moment(before));
        model.addAttribute("filter", filter);
        model.addAttribute("outcome", answer.outcome());
        model.addAttribute("before", before);
        if (answer instanceof Answer.Got<Archive.Earlier>(Archive.Earlier(var items, var next))) {
            model.addAttribute("rows", rows(items, locale));
            model.addAttribute("before", next == null ? null : next.toString());
        }
        return "events/earlier";
    }

    /** Goes to the event with an id. */
    @GetMapping("/events/find")
    ModelAndView find(@RequestParam String partner, @RequestParam String id) {
        return switch (archive.find(partner, id)) {
            case Answer.Got<Place>(var place) -> new ModelAndView("redirect:/events/" + place);
            case Answer.Absent<Place> _ ->
                new ModelAndView(
                        "event-absent",
                        java.util.Map.of("outcome", "absent", "what", id, "partner", partner),
                        HttpStatus.NOT_FOUND);
            case Answer<Place> other ->
                new ModelAndView(
                        "event-absent",
                        java.util.Map.of("outcome", other.outcome(), "what", id, "partner", partner),
                        HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private void fill(Model model, EventFilter filter, Locale locale) {
        List<FeedItem> items = tail.newest(filter::matches, SHOWN);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows(items, locale));
        model.addAttribute(
                "before",
                items.isEmpty()
                        ? Instant.ofEpochMilli(Long.MAX_VALUE >> 12).toString()
                        : items.stream()
                                .map(FeedItem::publishedAt)
                                .min(Comparator.naturalOrder())
                                .get()
                                .toString());
        model.addAttribute(
                "query",
                UriComponentsBuilder.newInstance()
                        .queryParam("partner", filter.partner())
                        .queryParam("type", filter.type())
                        .queryParam("topic", filter.topic())
                        .build()
                        .encode()
                        .getQuery());
    }

    private List<FeedRow> rows(List<FeedItem> items, Locale locale) {
        return items.stream()
                .map(item -> FeedRow.of(item, directory, wording, locale))
                .toList();
    }

    private List<Group> groups(Locale locale) {
        return Topics.all().stream()
                .filter(topic -> !WITHOUT_LINES.contains(topic))
                .map(topic -> new Group(
                        topic.name(),
                        topic.eventTypes().stream()
                                .map(EventType::name)
                                .map(name -> new Choice(name, typeName(name, locale)))
                                .toList()))
                .toList();
    }

    private String typeName(String name, Locale locale) {
        return wording.word("events.type." + name, wording.word("event." + name, locale), locale);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "before is no moment", e);
        }
    }
}
