package dev.kizuna.partner.keyperson.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.PersonProfile;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** People as documents. */
final class PersonDocuments implements DocumentMapper<Person> {

    @Override
    public String id(Person person) {
        return person.personId();
    }

    @Override
    public Set<String> texts() {
        return Set.of("announcedTo", "role", "authority", "careerMeaning", "appraisalRewards", "note");
    }

    @Override
    public Document write(Person person) {
        var state = new Document("personId", person.personId())
                .append("partnerId", person.partnerId())
                .append("partnerIds", person.partnerIds())
                .append("profile", write(person.profile()));
        RoleDocuments.write(person.role(), state);
        return state;
    }

    @Override
    public Person read(String id, Document state) {
        return new Person(
                id,
                state.getList("partnerIds", String.class),
                profile(state.get("profile", Document.class)),
                RoleDocuments.read(state));
    }

    private static @Nullable Document write(@Nullable PersonProfile profile) {
        return profile == null
                ? null
                : new Document("displayName", profile.displayName())
                        .append("email", profile.email())
                        .append("slackUserId", profile.slackUserId())
                        .append("title", profile.title())
                        .append("timeZone", profile.timeZone())
                        .append("lineUserId", profile.lineUserId())
                        .append("locale", profile.locale())
                        .append("notifyBy", profile.notifyBy())
                        .append("staff", profile.staff());
    }

    private static @Nullable PersonProfile profile(@Nullable Document document) {
        return document == null
                ? null
                : new PersonProfile(
                        text(document, "displayName"),
                        document.getString("email"),
                        document.getString("slackUserId"),
                        document.getString("title"),
                        document.getString("timeZone"),
                        document.getString("lineUserId"),
                        document.getString("locale"),
                        document.getList("notifyBy", String.class, List.of()),
                        document.getBoolean("staff", false));
    }
}
