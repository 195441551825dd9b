package dev.kizuna.notification.delivery.text;

import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Letter.Action;
import dev.kizuna.notification.delivery.domain.Letter.Fact;
import dev.kizuna.notification.delivery.domain.Letter.Rich;
import dev.kizuna.notification.delivery.domain.Letters;
import dev.kizuna.notification.delivery.domain.Name;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.OneLine;
import dev.kizuna.notification.delivery.domain.Parties;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Letters from templates. */
public final class WrittenLetters implements Letters {

    private static final int LONGEST_VALUE = 300;
    private static final Set<String> FIGURES = Set.of("rampDay", "actual", "target", "count");

    private final TextCatalogue catalogue;
    private final String dashboardUrl;

    /**
     * Letters.
     *
     * @param dashboardUrl where people look things up, without a slash at the end
     */
    public WrittenLetters(TextCatalogue catalogue, String dashboardUrl) {
        this.catalogue = catalogue;
        this.dashboardUrl = dashboardUrl;
    }

    @Override
    public Letter write(Notification notification, Parties parties, Instant now) {
        Texts texts = catalogue.in(parties.locale());
        var times = new Times(notification, texts, now);
        RichText filling = filling(notification, parties, texts, times);
        boolean escalated = notification.step() > 0 && notification.kind() == Kind.BREACH;
        String kind = notification.kind().name();
        String title =
                filling.fill(texts, "title." + (escalated ? "STEP" : kind)).text();
        Rich lead = filling.fill(texts, escalated ? "lead.STEP." + role(notification, texts) : "lead." + kind);
        String why = notification.facts().get("explanation");
        return new Letter(
                texts.locale().toLanguageTag(),
                title,
                isOfPromise(notification) ? filling.text("title", title).fill(texts, "summary") : lead,
                parties.recipient() == null ? null : filling.fill(texts, "greeting"),
                lead,
                facts(notification, parties, texts, times),
                notes(notification, parties, texts, filling, escalated),
                texts.text("why"),
                why == null || why.isBlank() ? null : why,
                link(notification),
                texts.text("open"),
                actions(notification, texts),
                texts.text("closing"));
    }

    private static RichText filling(Notification notification, Parties parties, Texts texts, Times times) {
        Map<String, String> facts = notification.facts();
        String policy = notification.about().policy();
        String metric = facts.getOrDefault("metric", "");
        String role = Objects.requireNonNullElse(notification.audience().role(), "owner");
        var filling = new RichText()
                .name("partner", parties.partner())
                .name("recipient", parties.recipient())
                .name("by", parties.acknowledger())
                .name("keyPerson", Objects.requireNonNullElse(parties.keyPerson(), parties.partner()))
                .text("promise", policy == null ? "" : texts.textOr("policy." + policy, value(policy)))
                .text("subject", value(notification.about().subjectId()))
                .text("opened", Objects.requireNonNullElse(times.text("openedAt"), ""))
                .text("due", Objects.requireNonNullElse(times.text("dueAt"), ""))
                .text("until", Objects.requireNonNullElse(times.text("snoozedUntil"), ""))
                .text("met", Objects.requireNonNullElse(times.text("metAt"), ""))
                .text("at", Objects.requireNonNullElse(times.text("occurredAt"), times.text(notification.at())))
                .text("age", Objects.requireNonNullElse(times.ago("age.", "openedAt"), ""))
                .text("late", Objects.requireNonNullElse(times.ago("late.", "dueAt"), ""))
                .text("metric", texts.textOr("metric." + metric, metric))
                .text("medium", texts.textOr("medium." + facts.get("medium"), facts.get("medium")))
                .text("place", place(facts.get("place"), texts))
                .text("reason", texts.textOr("reason." + facts.get("reason"), facts.get("reason")))
                .text("roleName", texts.textOr("role." + role, role))
                .raw("role", role)
                .raw("step", notification.step());
        FIGURES.forEach(name -> figure(filling, name, facts.getOrDefault(name, "")));
        return notification.kind().isGap() ? new GapText(facts, texts).fill(filling) : filling;
    }

    private static void figure(RichText filling, String name, String value) {
        try {
            filling.raw(name, Long.valueOf(value));
        } catch (NumberFormatException e) {
            filling.text(name, value);
        }
    }

    private static List<Fact> facts(Notification notification, Parties parties, Texts texts, Times times) {
        List<Fact> facts = new ArrayList<>();
        if (notification.kind().isInternal()) {
            Map<String, String> known = notification.facts();
            add(facts, texts, "medium", texts.textOr("medium." + known.get("medium"), known.get("medium")));
            add(facts, texts, "place", place(known.get("place"), texts));
            add(facts, texts, "reason", texts.textOr("reason." + known.get("reason"), known.get("reason")));
            add(facts, texts, "count", known.get("count"));
            add(facts, texts, "openedAt", since(texts, times));
            return facts;
        }
        if (notification.kind().isMilestone()) {
            return facts;
        }
        if (notification.kind().isGap()) {
            add(facts, texts, "partner", parties.partner().text());
            new GapText(notification.facts(), texts).values().forEach((name, value) -> add(facts, texts, name, value));
            return facts;
        }
        add(facts, texts, "partner", parties.partner().text());
        String policy = notification.about().policy();
        add(facts, texts, "promise", policy == null ? null : texts.textOr("policy." + policy, policy));
        add(facts, texts, "subject", notification.about().subjectId());
        Name recipient = parties.recipient();
        facts.add(new Fact(
                texts.text("field.recipient"),
                recipient == null ? Rich.plain(texts.text("nobody")) : RichText.of(recipient)));
        add(
                facts,
                texts,
                "keyPerson",
                parties.keyPerson() == null ? null : parties.keyPerson().text());
        add(facts, texts, "openedAt", since(texts, times));
        add(facts, texts, "dueAt", times.text("dueAt"));
        add(facts, texts, "metAt", times.text("metAt"));
        return facts;
    }

    private static @Nullable String since(Texts texts, Times times) {
        String at = times.text("openedAt");
        String age = times.ago("age.", "openedAt");
        return at == null || age == null ? at : texts.text("since", Map.of("at", at, "age", age));
    }

    private static List<Rich> notes(
            Notification notification, Parties parties, Texts texts, RichText filling, boolean escalated) {
        List<Rich> notes = new ArrayList<>();
        if (notification.kind() == Kind.GAP) {
            new GapText(notification.facts(), texts).note().ifPresent(key -> notes.add(filling.fill(texts, key)));
        }
        String ask = "ask." + (escalated ? "STEP" : notification.kind().name());
        if (parties.recipient() != null && texts.has(ask)) {
            notes.add(filling.fill(texts, ask));
        }
        if (notification.deliverFrom() != null && !notification.kind().isInternal()) {
            notes.add(filling.fill(texts, "note.held"));
        }
        notes.addAll(care(notification, parties, texts, filling));
        String insteadOf = notification.facts().get("insteadOf");
        if (insteadOf != null) {
            String role = texts.textOr("role." + insteadOf, insteadOf);
            notes.add(new RichText().text("roleName", value(role)).fill(texts, "note.insteadOf"));
        }
        return notes;
    }

    /** What somebody does about what still runs. */
    private static List<Rich> care(Notification notification, Parties parties, Texts texts, RichText filling) {
        List<Rich> notes = new ArrayList<>();
        if (notification.kind() != Kind.BREACH && notification.kind() != Kind.WARNING) {
            return notes;
        }
        Map<String, String> facts = notification.facts();
        if (facts.containsKey("acknowledgedAt") && parties.acknowledger() != null) {
            notes.add(filling.fill(texts, "note.acknowledged"));
        }
        if (facts.containsKey("snoozedUntil")) {
            notes.add(filling.fill(texts, "note.snoozed"));
        }
        if (facts.containsKey("pausedSince")) {
            notes.add(filling.fill(texts, "note.paused"));
        }
        return notes;
    }

    private static List<Action> actions(Notification notification, Texts texts) {
        String obligation = notification.about().obligationId();
        return obligation == null
                ? List.of()
                : notification.actions().stream()
                        .filter(action -> texts.has("action." + action))
                        .map(action -> new Action(action, texts.text("action." + action), obligation))
                        .toList();
    }

    private static boolean isOfPromise(Notification notification) {
        Kind kind = notification.kind();
        return !kind.isMilestone() && !kind.isGap() && !kind.isInternal();
    }

    private static String role(Notification notification, Texts texts) {
        String role = String.valueOf(notification.audience().role()).toLowerCase(Locale.ROOT);
        return texts.has("lead.STEP." + role) ? role : "owner";
    }

    private static @Nullable String place(@Nullable String place, Texts texts) {
        return "-".equals(place) ? texts.text("everywhere") : value(place);
    }

    private String link(Notification notification) {
        if (notification.kind().isInternal()) {
            return dashboardUrl + "/";
        }
        String obligation = notification.about().obligationId();
        return dashboardUrl + "/?partnerId=" + encoded(notification.partnerId())
                + (obligation == null ? "" : "&obligationId=" + encoded(obligation));
    }

    private static void add(List<Fact> facts, Texts texts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(texts.text("field." + name), Rich.plain(OneLine.of(value, LONGEST_VALUE))));
        }
    }

    private static @Nullable String value(@Nullable String text) {
        return text == null ? null : OneLine.of(text, LONGEST_VALUE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
