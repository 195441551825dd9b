package dev.kizuna.partner.keyperson.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.keyperson.domain.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as the directory shows it; personal fields are absent once they were erased. */
@Schema(name = "Person")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        String personId,
        String partnerId,
        List<String> partnerIds,
        boolean erased,
        boolean keyPerson,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String slackUserId,
        @Nullable String title,
        @Nullable String timeZone,
        @Nullable String lineUserId,
        @Nullable String locale,
        @Nullable List<String> notifyBy,
        @Nullable Boolean staff) {

    static PersonView of(Person person) {
        var profile = person.profile();
        return new PersonView(
                person.personId(),
                person.partnerId(),
                person.partnerIds(),
                person.isErased(),
                person.role().isHeld(),
                profile == null ? null : profile.displayName(),
                profile == null ? null : profile.email(),
                profile == null ? null : profile.slackUserId(),
                profile == null ? null : profile.title(),
                profile == null ? null : profile.timeZone(),
                profile == null ? null : profile.lineUserId(),
                profile == null ? null : profile.locale(),
                profile == null ? null : profile.notifyBy(),
                profile == null ? null : profile.staff());
    }
}
