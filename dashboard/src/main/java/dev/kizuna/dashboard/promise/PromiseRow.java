package dev.kizuna.dashboard.promise;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A promise in the words of a language.
 *
 * @param carer who takes care of it; empty as long as nobody said so
 * @param care where the form is by which somebody says so
 * @param act where the form is by which it is kept; null where there is none
 * @param actWord key of what it is called; null where there is none
 */
record PromiseRow(
        String id,
        String status,
        String what,
        String about,
        String partner,
        String owner,
        String dueAt,
        String due,
        String countdown,
        List<String> explanation,
        String carer,
        String care,
        @Nullable String act,
        @Nullable String actWord) {

    static PromiseRow of(
            Promise promise, @Nullable WayToKeep way, Directory directory, Wording wording, Locale locale) {
        String partnerId = promise.partnerId();
        ZoneId zone = directory.zoneOf(partnerId);
        return new PromiseRow(
                "promise-" + promise.obligationId().replaceAll("[^A-Za-z0-9_-]", "-"),
                promise.status().name(),
                wording.word("policy." + promise.policy(), locale),
                directory.nameOf(
                        partnerId, promise.keyPersonId() == null ? promise.subjectId() : promise.keyPersonId()),
                directory.nameOf(partnerId),
                promise.ownerId() == null ? "" : directory.nameOf(partnerId, promise.ownerId()),
                promise.dueAt().toString(),
                wording.moment(promise.dueAt(), zone, locale),
                wording.countdown(promise.dueAt(), locale),
                promise.explanation() == null ? List.of() : promise.explanation(),
                promise.acknowledgedBy() == null ? "" : directory.nameOf(partnerId, promise.acknowledgedBy()),
                CareController.of(promise.obligationId()),
                way == null ? null : way.of(promise.subjectId()),
                way == null ? null : way.word());
    }
}
