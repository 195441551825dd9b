package dev.kizuna.kpi.roster.persistence;

import dev.kizuna.kpi.roster.domain.Member;
import dev.kizuna.kpi.roster.domain.Said;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps members of the roster to documents and back. Ids that come from outside are values and never field names. */
final class RosterDocuments {

    static final String ID = "_id";
    static final String VERSION = "version";

    private static final String VALUE = "value";

    private RosterDocuments() {}

    static Document of(Member member, long version) {
        return new Document(ID, member.partnerId())
                .append(VERSION, version)
                .append(
                        "owners",
                        member.owners().entrySet().stream()
                                .map(owner -> moment(owner.getKey()).append(VALUE, owner.getValue()))
                                .toList())
                .append("profileOwner", said(member.profileOwner(), Function.identity()))
                .append("zone", said(member.zone(), ZoneId::getId))
                .append(
                        "keyPersons",
                        member.keyPersons().entrySet().stream()
                                .map(person -> moment(person.getValue().by())
                                        .append(VALUE, person.getValue().value())
                                        .append("keyPersonId", person.getKey()))
                                .toList())
                .append("ended", said(member.ended(), Function.identity()));
    }

    static Member member(Document document) {
        NavigableMap<Moment, String> owners = new TreeMap<>();
        document.getList("owners", Document.class, List.of())
                .forEach(owner -> owners.put(moment(owner), owner.getString(VALUE)));
        Map<String, Said<Boolean>> keyPersons = new HashMap<>();
        document.getList("keyPersons", Document.class, List.of())
                .forEach(person -> keyPersons.put(
                        person.getString("keyPersonId"), new Said<>(moment(person), person.getBoolean(VALUE))));
        return new Member(
                document.getString(ID),
                owners,
                said(document, "profileOwner", String.class, Function.identity()),
                said(document, "zone", String.class, ZoneId::of),
                keyPersons,
                said(document, "ended", Boolean.class, Function.identity()));
    }

    private static <T> @Nullable Document said(@Nullable Said<T> said, Function<T, ?> value) {
        return said == null ? null : moment(said.by()).append(VALUE, value.apply(said.value()));
    }

    private static <S, T> @Nullable Said<T> said(
            Document document, String field, Class<S> stored, Function<S, T> value) {
        Document said = document.get(field, Document.class);
        return said == null ? null : new Said<>(moment(said), value.apply(said.get(VALUE, stored)));
    }

    private static Document moment(Moment moment) {
        return new Document("at", Date.from(moment.at())).append("eventId", moment.eventId());
    }

    private static Moment moment(Document document) {
        return new Moment(document.getDate("at").toInstant(), document.getString("eventId"));
    }
}
