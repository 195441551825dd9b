package dev.kizuna.dashboard.promise;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A promise in the words of a language. */
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
        List<String> explanation) {

    static PromiseRow of(Promise promise, Directory directory, Wording wording, Locale locale) {
        String partnerId = promise.partnerId();
        ZoneId zone = directory.zoneOf(partnerId);
        return new PromiseRow(
                "promise-" + promise.obligationId().replaceAll("[^A-Za-z0-9_-]", "-"),
                promise.status().name(),
                wording.word("policy." + promise.policy(), locale),
                promise.keyPersonId() == null
                        ? promise.subjectId()
                        : directory.nameOf(partnerId, promise.keyPersonId()),
                directory.nameOf(partnerId),
                promise.ownerId() == null ? "" : directory.nameOf(partnerId, promise.ownerId()),
                promise.dueAt().toString(),
                wording.moment(promise.dueAt(), zone, locale),
                wording.countdown(promise.dueAt(), locale),
                promise.explanation() == null ? List.of() : promise.explanation());
    }
}
