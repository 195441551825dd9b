package dev.kizuna.campaign.activity.domain;

import dev.kizuna.campaign.activity.domain.Lead.Capture;
import dev.kizuna.campaign.activity.domain.Lead.Captured;
import dev.kizuna.campaign.activity.domain.Lead.Judged;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leads that are one, by a merger or because they are the same contact in the same campaign. The one that others were
 * merged into remains, and of several the one that was captured first; it has the history of them all.
 *
 * @param parts each with what was told of it, the one that remains first
 */
public record MergedLead(List<Lead> parts) {

    private static final Comparator<Lead> FIRST_REMAINS = Comparator.comparing(
                    (Lead lead) -> !lead.links().mergedInto().isEmpty())
            .thenComparing(MergedLead::since)
            .thenComparing(Lead::id);

    /** Of leads that are one. */
    public static MergedLead of(Collection<Lead> leads) {
        return new MergedLead(leads.stream().sorted(FIRST_REMAINS).toList());
    }

    /** The lead that remains, with all that was told of any. */
    public Lead whole() {
        Lead first = parts.getFirst();
        return new Lead(first.id(), first.partnerId(), captured(), judged(), first.links());
    }

    private @Nullable Captured captured() {
        List<Captured> captured = inOrderOfCapture(Lead::captured);
        if (captured.isEmpty()) {
            return null;
        }
        List<Capture> told = inOrder(captured);
        return new Captured(
                captured.getFirst().source(),
                captured.getFirst().since(),
                new Capture(
                        any(told, Capture::campaignId),
                        any(told, Capture::keyPersonId),
                        any(told, Capture::journeyId),
                        any(told, Capture::referralCode),
                        any(told, Capture::contactId)));
    }

    private @Nullable Judged judged() {
        return parts.stream()
                .map(Lead::judged)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Judged::source))
                .orElse(null);
    }

    private List<Captured> inOrderOfCapture(Function<Lead, @Nullable Captured> captured) {
        return parts.stream()
                .map(captured)
                .flatMap(each -> Optional.ofNullable(each).stream())
                .sorted(Comparator.comparing(Captured::since).thenComparing(Captured::source))
                .toList();
    }

    private static List<Capture> inOrder(List<Captured> captured) {
        return captured.stream().map(Captured::capture).toList();
    }

    private static @Nullable String any(List<Capture> told, Function<Capture, @Nullable String> field) {
        for (Capture capture : told) {
            String found = field.apply(capture);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Instant since(Lead lead) {
        return lead.captured() == null ? Instant.MAX : lead.captured().since();
    }
}
