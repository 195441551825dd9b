package dev.kizuna.partner.keyperson.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.keyperson.domain.Appointment;
import dev.kizuna.partner.keyperson.domain.Nomination;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.Role;
import dev.kizuna.partner.signal.domain.Signal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key person, or somebody on the way there. */
@Schema(name = "KeyPerson")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyPersonView(
        String keyPersonId,
        String partnerId,
        @Nullable String displayName,
        @Nullable String title,
        Role.Status status,
        @Nullable Nomination nomination,
        @Nullable Appointment appointment,
        List<Signal> signals) {

    static KeyPersonView of(Person person) {
        var profile = person.profile();
        var role = person.role();
        return new KeyPersonView(
                person.personId(),
                person.partnerId(),
                profile == null ? null : profile.displayName(),
                profile == null ? null : profile.title(),
                role.status(),
                role.nomination(),
                role.appointment(),
                role.signals());
    }
}
