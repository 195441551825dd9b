package dev.kizuna.partner.keyperson.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.keyperson.domain.Nomination;
import dev.kizuna.partner.keyperson.domain.Nomination.Rejection;
import dev.kizuna.partner.keyperson.domain.Nomination.Word;
import dev.kizuna.partner.keyperson.domain.Role;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Nominations as pieces of documents, also as they were written when one word alone decided. */
final class NominationDocuments {

    private static final String FORMERLY_NOMINATED_BY = "nominatedBy";
    private static final String FORMERLY_DECIDED_BY = "decidedBy";

    private NominationDocuments() {}

    static @Nullable Document write(@Nullable Nomination nomination) {
        return nomination == null
                ? null
                : new Document("nominationId", nomination.nominationId())
                        .append("nominated", write(nomination.nominated()))
                        .append("confirmed", write(nomination.confirmed()))
                        .append("approved", write(nomination.approved()))
                        .append("rejected", write(nomination.rejected()));
    }

    static @Nullable Nomination read(@Nullable Document document, Role.Status status) {
        if (document == null) {
            return null;
        }
        if (document.containsKey(FORMERLY_NOMINATED_BY)) {
            return former(document, status);
        }
        return new Nomination(
                text(document, "nominationId"),
                said(document.get("nominated", Document.class)),
                word(document.get("confirmed", Document.class)),
                word(document.get("approved", Document.class)),
                rejection(document.get("rejected", Document.class)));
    }

    private static Nomination former(Document document, Role.Status status) {
        var nominated = new Word(text(document, FORMERLY_NOMINATED_BY), time(document, "nominatedAt"));
        String nominationId = text(document, "nominationId");
        String decidedBy = document.getString(FORMERLY_DECIDED_BY);
        if (decidedBy == null) {
            return new Nomination(nominationId, nominated, null, null, null);
        }
        var decided = new Word(decidedBy, nominated.at());
        return status == Role.Status.REJECTED
                ? new Nomination(
                        nominationId,
                        nominated,
                        null,
                        null,
                        new Rejection(decided, "not-said", document.getString("reason")))
                : new Nomination(nominationId, nominated, null, decided, null);
    }

    private static @Nullable Document write(@Nullable Word word) {
        return word == null ? null : new Document("by", word.by()).append("at", date(word.at()));
    }

    private static @Nullable Document write(@Nullable Rejection rejection) {
        return rejection == null
                ? null
                : new Document("by", rejection.word().by())
                        .append("at", date(rejection.word().at()))
                        .append("reason", rejection.reason())
                        .append("note", rejection.note());
    }

    private static @Nullable Word word(@Nullable Document document) {
        return document == null ? null : said(document);
    }

    private static Word said(Document document) {
        return new Word(text(document, "by"), time(document, "at"));
    }

    private static @Nullable Rejection rejection(@Nullable Document document) {
        return document == null
                ? null
                : new Rejection(said(document), text(document, "reason"), document.getString("note"));
    }
}
