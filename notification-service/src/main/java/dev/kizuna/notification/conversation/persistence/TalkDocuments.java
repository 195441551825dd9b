package dev.kizuna.notification.conversation.persistence;

import dev.kizuna.notification.conversation.domain.Author;
import dev.kizuna.notification.conversation.domain.Place;
import dev.kizuna.notification.conversation.domain.Question;
import dev.kizuna.notification.conversation.domain.Remark;
import dev.kizuna.notification.conversation.domain.Talk;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Talks as documents. Times are kept to the microsecond as texts, for that is how finely messages are told apart. */
final class TalkDocuments {

    private TalkDocuments() {}

    static Document write(Talk talk) {
        Instant last = talk.questions().stream()
                .map(Question::lastAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new Document("lastAt", Date.from(last))
                .append(
                        "questions",
                        talk.questions().stream().map(TalkDocuments::write).toList())
                .append("early", talk.early().stream().map(TalkDocuments::write).toList());
    }

    static Talk read(Place place, Document state, long version) {
        return new Talk(
                place,
                state.getList("questions", Document.class, List.of()).stream()
                        .map(TalkDocuments::question)
                        .toList(),
                state.getList("early", Document.class, List.of()).stream()
                        .map(document -> reply(place, document))
                        .toList(),
                version);
    }

    private static Document write(Question question) {
        return new Document("inquiryId", question.inquiryId())
                .append("partnerId", question.partnerId())
                .append("root", question.root())
                .append("asker", question.asker())
                .append("askedAt", question.askedAt().toString())
                .append("lastAt", question.lastAt().toString())
                .append("messages", question.messages())
                .append(
                        "answeredAt",
                        question.answeredAt() == null
                                ? null
                                : question.answeredAt().toString());
    }

    private static Question question(Document document) {
        return new Question(
                document.getString("inquiryId"),
                document.getString("partnerId"),
                document.getString("root"),
                document.getString("asker"),
                Instant.parse(document.getString("askedAt")),
                Instant.parse(document.getString("lastAt")),
                document.getList("messages", String.class, List.of()),
                timeOrNull(document.getString("answeredAt")));
    }

    /** Only colleagues' replies wait for their question. */
    private static Document write(Remark reply) {
        return new Document("id", reply.id())
                .append("repliesTo", reply.repliesTo())
                .append("at", reply.at().toString())
                .append("by", reply.author() instanceof Author.Colleague(String personId) ? personId : null);
    }

    private static Remark reply(Place place, Document document) {
        return new Remark(
                place,
                document.getString("id"),
                document.getString("repliesTo"),
                Instant.parse(document.getString("at")),
                new Author.Colleague(document.getString("by")),
                false);
    }

    private static @Nullable Instant timeOrNull(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
