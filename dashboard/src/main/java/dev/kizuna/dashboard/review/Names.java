package dev.kizuna.dashboard.review;

import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.partner.Directory;
import org.jspecify.annotations.Nullable;

/** Who is who, for those who read a review. */
record Names(Directory directory, Spoken spoken) {

    String partner(String partnerId) {
        return directory.nameOf(partnerId);
    }

    /** A person of a partner; empty where nobody is meant. */
    String person(String partnerId, @Nullable String personId) {
        return personId == null ? "" : directory.nameOf(partnerId, personId);
    }

    String keyPerson(String personId) {
        return directory.nameOfPerson(personId);
    }

    String subject(String scope, String id) {
        return switch (scope) {
            case "partner" -> partner(id);
            case "key-person" -> keyPerson(id);
            case "partner-manager" -> directory.nameOfPerson(id);
            default -> spoken.word("review.everybody");
        };
    }
}
