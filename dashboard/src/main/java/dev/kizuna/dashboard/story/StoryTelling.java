package dev.kizuna.dashboard.story;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.story.Story.Amount;
import dev.kizuna.dashboard.story.Story.Deal;
import dev.kizuna.dashboard.story.Story.Facts;
import dev.kizuna.dashboard.story.Story.Replication;
import dev.kizuna.dashboard.story.StoryRow.Repeated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells success stories in the words of a language, with what came of repeating them. */
@Component
class StoryTelling {

    static final int MOST_STORIES = 4;
    static final int MOST_REPEATED = 4;
    private static final Comparator<Story> NEWEST_FIRST = Comparator.comparing(Story::isTold)
            .thenComparing(StoryTelling::at)
            .reversed()
            .thenComparing(Story::storyId);

    private final Stories stories;
    private final Directory directory;
    private final Wording wording;

    StoryTelling(Stories stories, Directory directory, Wording wording) {
        this.stories = stories;
        this.directory = directory;
        this.wording = wording;
    }

    /**
     * What is told of a partner, and what it repeated of others.
     *
     * @param more how many more of its own there are
     */
    record Told(List<StoryRow> own, int more, List<StoryRow> repeated) {}

    Told of(String partnerId, List<Story> found, Locale locale) {
        List<Story> own = worthShowing(found.stream()
                .filter(story -> story.partnerId().equals(partnerId))
                .toList());
        List<Story> others = found.stream()
                .filter(story -> !story.partnerId().equals(partnerId))
                .sorted(NEWEST_FIRST)
                .limit(MOST_STORIES)
                .toList();
        List<Story> shown = own.stream().limit(MOST_STORIES).toList();
        Map<String, Facts> facts = facts(found);
        Map<String, Deal> deals = stories.deals(Stream.of(
                        Stream.concat(shown.stream(), others.stream())
                                .filter(story -> factsOf(story, facts) == null)
                                .map(Story::dealId),
                        shown.stream()
                                .flatMap(story -> repetitions(story, null))
                                .map(Replication::dealId),
                        others.stream()
                                .flatMap(story -> repetitions(story, partnerId))
                                .map(Replication::dealId))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Told(
                shown.stream()
                        .map(story -> row(story, null, facts, deals, locale))
                        .toList(),
                own.size() - shown.size(),
                others.stream()
                        .map(story -> row(story, partnerId, facts, deals, locale))
                        .toList());
    }

    /** Told ones first; a draft of a deal that is told of already says nothing more. */
    private static List<Story> worthShowing(List<Story> own) {
        List<String> told = own.stream()
                .filter(Story::isTold)
                .map(Story::dealId)
                .filter(Objects::nonNull)
                .toList();
        return own.stream()
                .filter(story -> story.isTold() || story.dealId() == null || !told.contains(story.dealId()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** What led to a deal stands in its draft, even when the story was published at once. */
    private static Map<String, Facts> facts(List<Story> found) {
        Map<String, Facts> facts = new HashMap<>();
        found.forEach(story -> {
            if (story.facts() != null && story.dealId() != null) {
                facts.put(story.dealId(), story.facts());
            }
        });
        return facts;
    }

    private static Stream<Replication> repetitions(Story story, @Nullable String by) {
        return story.replications().stream()
                .filter(each -> by == null || each.byPartnerId().equals(by))
                .sorted(Comparator.comparing(Replication::replicatedAt).reversed())
                .limit(MOST_REPEATED);
    }

    private StoryRow row(
            Story story, @Nullable String by, Map<String, Facts> facts, Map<String, Deal> deals, Locale locale) {
        List<Repeated> repeated = repetitions(story, by)
                .map(each -> repeated(each, each.dealId() == null ? null : deals.get(each.dealId()), locale))
                .toList();
        long all = story.replications().stream()
                .filter(each -> by == null || each.byPartnerId().equals(by))
                .count();
        Instant at = at(story);
        return new StoryRow(
                story.storyId(),
                story.status(),
                story.isTold() ? "GOOD" : "OPEN",
                title(story, locale),
                at.equals(Instant.EPOCH) ? "" : day(at, story.partnerId(), locale),
                story.partnerId(),
                directory.nameOf(story.partnerId()),
                led(story, facts, deals, locale),
                story.whatWorked(),
                story.othersCanRepeat(),
                repeated,
                (int) all - repeated.size());
    }

    private Repeated repeated(Replication replication, @Nullable Deal deal, Locale locale) {
        String by = replication.byPartnerId();
        return new Repeated(
                by,
                directory.nameOf(by),
                deal == null || deal.keyPersonId() == null ? "" : directory.nameOf(by, deal.keyPersonId()),
                result(replication.dealId(), deal, locale),
                day(replication.replicatedAt(), by, locale));
    }

    /** The deal, how it stands and what it brings, as far as that is known. */
    private String result(@Nullable String dealId, @Nullable Deal deal, Locale locale) {
        var result = new ArrayList<String>();
        if (dealId != null) {
            result.add(dealId);
        }
        if (deal != null) {
            result.add(wording.word("deal." + deal.stage(), locale));
            Amount amount = deal.amount();
            if (amount != null) {
                result.add(wording.money(amount.amount(), amount.currency(), locale));
            }
        }
        return String.join(" · ", result);
    }

    private String title(Story story, Locale locale) {
        if (story.title() != null && !story.title().isBlank()) {
            return story.title();
        }
        String whose = story.keyPersonId() == null
                ? directory.nameOf(story.partnerId())
                : directory.nameOf(story.partnerId(), story.keyPersonId());
        return wording.phrase("stories.of", whose, locale);
    }

    private static @Nullable Facts factsOf(Story story, Map<String, Facts> known) {
        return story.facts() != null ? story.facts() : story.dealId() == null ? null : known.get(story.dealId());
    }

    private String led(Story story, Map<String, Facts> known, Map<String, Deal> deals, Locale locale) {
        Facts facts = factsOf(story, known);
        if (facts == null) {
            return result(story.dealId(), story.dealId() == null ? null : deals.get(story.dealId()), locale);
        }
        var said = new ArrayList<String>();
        if (facts.amount() != null && facts.currency() != null) {
            said.add(wording.money(facts.amount(), facts.currency(), locale));
        }
        if (facts.wonAt() != null) {
            said.add(wording.phrase("stories.won", day(facts.wonAt(), story.partnerId(), locale), locale));
        }
        if (facts.daysFromFirstStage() != null) {
            said.add(wording.phrase("stories.days", wording.count(facts.daysFromFirstStage(), locale), locale));
        }
        said.add(wording.phrase("stories.checkIns", wording.count(facts.checkInsHeld(), locale), locale));
        said.add(wording.phrase("stories.inquiries", wording.count(facts.inquiriesAnswered(), locale), locale));
        return String.join(" · ", said);
    }

    private String day(Instant at, String partnerId, Locale locale) {
        return wording.date(LocalDate.ofInstant(at, directory.zoneOf(partnerId)), locale);
    }

    private static Instant at(Story story) {
        return story.publishedAt() != null
                ? story.publishedAt()
                : Objects.requireNonNullElse(story.draftedAt(), Instant.EPOCH);
    }
}
