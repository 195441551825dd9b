package dev.kizuna.dashboard.feed.web;

import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.feed.FeedRow;
import dev.kizuna.dashboard.feed.LiveFeed;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.kit.time.IdSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The newest events as rows, for the first page and for those that come later. */
@Component
public class FeedPanel {

    private final LiveFeed feed;
    private final Directory directory;
    private final Wording wording;
    private final ITemplateEngine templates;
    private final String instance;

    FeedPanel(LiveFeed feed, Directory directory, Wording wording, ITemplateEngine templates, IdSource ids) {
        this.feed = feed;
        this.directory = directory;
        this.wording = wording;
        this.templates = templates;
        this.instance = ids.next();
    }

    /** How far a page that is made now knows what happened, and whether topics are followed. */
    public record Position(String cursor, boolean following) {}

    /** Where a page that is made now begins to listen. */
    public Position position() {
        LiveFeed.Position now = feed.position();
        return new Position(cursor(now.version()), now.following());
    }

    /** What the panel is filled with: rows, newest first. */
    public Map<String, Object> model(int most, Locale locale) {
        List<FeedItem> all = feed.all().items();
        return Map.of("rows", rows(all.subList(Math.max(0, all.size() - most), all.size()), locale), "most", most);
    }

    String cursor(long version) {
        return new LiveCursor(instance, version).toString();
    }

    String instance() {
        return instance;
    }

    /** New rows as HTML, newest first. */
    String html(List<FeedItem> items, Locale locale) {
        var context = new Context(locale, Map.of("rows", rows(items, locale)));
        return templates.process("panels/feed-rows", Set.of(), context);
    }

    private List<FeedRow> rows(List<FeedItem> items, Locale locale) {
        return items.reversed().stream()
                .map(item -> FeedRow.of(item, directory, wording, locale))
                .toList();
    }
}
