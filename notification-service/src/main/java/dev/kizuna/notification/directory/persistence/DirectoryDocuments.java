package dev.kizuna.notification.directory.persistence;

import dev.kizuna.notification.directory.domain.Partner;
import dev.kizuna.notification.directory.domain.Person;
import java.util.List;
import org.bson.Document;

/** Entries as documents. */
final class DirectoryDocuments {

    static final String KIND = "kind";
    static final String PARTNER = "partner";
    static final String PERSON = "person";

    private DirectoryDocuments() {}

    static Document write(String key, Partner partner) {
        return new Document("_id", key)
                .append(KIND, PARTNER)
                .append("partnerId", partner.partnerId())
                .append("name", partner.name())
                .append("timeZone", partner.timeZone())
                .append("calendarId", partner.calendarId())
                .append("ownerId", partner.ownerId())
                .append("managerId", partner.managerId())
                .append("executiveId", partner.executiveId())
                .append("slackChannel", partner.slackChannel())
                .append("lineGroupId", partner.lineGroupId())
                .append("locale", partner.locale());
    }

    static Partner partner(Document document) {
        return new Partner(
                document.getString("partnerId"),
                document.getString("name"),
                document.getString("timeZone"),
                document.getString("calendarId"),
                document.getString("ownerId"),
                document.getString("managerId"),
                document.getString("executiveId"),
                document.getString("slackChannel"),
                document.getString("lineGroupId"),
                document.getString("locale"));
    }

    static Document write(String key, Person person) {
        return new Document("_id", key)
                .append(KIND, PERSON)
                .append("partnerId", person.partnerId())
                .append("personId", person.personId())
                .append("displayName", person.displayName())
                .append("slackUserId", person.slackUserId())
                .append("lineUserId", person.lineUserId())
                .append("email", person.email())
                .append("timeZone", person.timeZone())
                .append("locale", person.locale())
                .append("notifyBy", person.notifyBy())
                .append("keyPerson", person.keyPerson())
                .append("staff", person.staff());
    }

    static Person person(Document document) {
        return new Person(
                document.getString("partnerId"),
                document.getString("personId"),
                document.getString("displayName"),
                document.getString("slackUserId"),
                document.getString("lineUserId"),
                document.getString("email"),
                document.getString("timeZone"),
                document.getString("locale"),
                document.getList("notifyBy", String.class, List.of()),
                document.getBoolean("keyPerson"),
                document.getBoolean("staff"));
    }
}
