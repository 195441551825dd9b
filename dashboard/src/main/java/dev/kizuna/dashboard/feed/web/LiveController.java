package dev.kizuna.dashboard.feed.web;

import dev.kizuna.dashboard.feed.LiveFeed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Server-sent events: new rows of the feed, and what has changed of whom, so that panels ask anew. The connection is
 * let go now and then; the browser comes back by itself and must be logged in then, too.
 */
@Controller
class LiveController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration GATHERING = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String EVERYBODY = "*";
    private static final String ROWS = "rows";
    private static final int MOST_NAMED = 100;

    private final LiveFeed feed;
    private final FeedPanel panel;

    LiveController(LiveFeed feed, FeedPanel panel) {
        this.feed = feed;
        this.panel = panel;
    }

    /** A browser that listens: where to write, and what its page wants to hear of. */
    private record Listener(EventStream events, Predicate<String> wanted, Locale locale) {}

    @GetMapping("/panels/feed")
    String panel(@RequestParam(defaultValue = "50") int most, Model model, Locale locale) {
        model.addAllAttributes(panel.model(Math.clamp(most, 1, LiveFeed.KEPT), locale));
        return "panels/feed";
    }

    /**
     * Holds the request's own thread, which is a virtual one and costs next to nothing while it waits.
     *
     * @param of what the page wants to hear of: {@code rows} and words of {@link dev.kizuna.dashboard.feed.Interest};
     *     everything when absent
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Set<String> of,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var listener = new Listener(
                new EventStream(response.getOutputStream()), word -> of == null || of.contains(word), locale);
        tell(listener, LiveCursor.version(last == null ? after : last, panel.instance()));
    }

    private void tell(Listener listener, OptionalLong known) {
        long start = System.nanoTime();
        try {
            long version = known.orElseGet(() -> feed.position().version());
            listener.events.send("hello", panel.cursor(version), known.isPresent() ? "again" : "new");
            while (!feed.isClosed() && System.nanoTime() - start < LONGEST.toNanos()) {
                LiveFeed.News news = feed.await(version, HEARTBEAT, GATHERING);
                version = news.version();
                send(listener, news);
            }
        } catch (IOException _) {
            // the browser has gone
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Listener listener, LiveFeed.News news) throws IOException {
        EventStream events = listener.events;
        String cursor = panel.cursor(news.version());
        if (news.isEmpty()) {
            events.beat();
            return;
        }
        if (news.sourceChanged()) {
            events.send("source", cursor, news.following() ? "following" : "lost");
        }
        if (!news.items().isEmpty() && listener.wanted.test(ROWS)) {
            events.send(ROWS, cursor, panel.html(news.items(), listener.locale));
        }
        for (var change : news.changed().entrySet()) {
            if (listener.wanted.test(change.getKey().word())) {
                Set<String> partners = change.getValue();
                events.send(
                        change.getKey().word(),
                        cursor,
                        partners.size() > MOST_NAMED ? EVERYBODY : String.join("\n", partners));
            }
        }
    }
}
