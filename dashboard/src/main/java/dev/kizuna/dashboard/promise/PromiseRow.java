package dev.kizuna.dashboard.promise;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A promise in the words of a language.
 *
 * @param act where the form is by which it is kept; null where there is none
 * @param actWord key of what it is called
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
        @Nullable String act,
        String actWord) {

    static PromiseRow of(Promise promise, Directory directory, Wording wording, Locale locale) {
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
                act(promise),
                "inquiry.answer");
    }

    private static @Nullable String act(Promise promise) {
        return promise.policy().equals("response-24h")
                ? UriComponentsBuilder.fromPath("/inquiries/{id}/answer")
                        .encode()
                        .buildAndExpand(promise.subjectId())
                        .toUriString()
                : null;
    }
}
