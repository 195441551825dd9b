package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.keyperson.application.AppointingKeyPerson.Announcement;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
import dev.kizuna.partner.keyperson.domain.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps into the role that a person takes in the same breath in which it is entered; each needs those before it.
 *
 * @param nominatedBy null when the person is a mere candidate
 * @param confirmedBy null when the manager has not spoken yet
 * @param approvedBy null when the executives have not spoken yet
 * @param announcement null when the role is not announced yet
 */
public record FirstSteps(
        String nominationId,
        @Nullable String nominatedBy,
        @Nullable String confirmedBy,
        @Nullable String approvedBy,
        @Nullable Announcement announcement) {

    public boolean isNone() {
        return nominatedBy == null && confirmedBy == null && approvedBy == null && announcement == null;
    }

    /** Who is missing although a later step was taken. */
    public List<String> skipped() {
        List<String> skipped = new ArrayList<>();
        boolean later = announcement != null;
        if (later && approvedBy == null) {
            skipped.addFirst("approvedBy");
        }
        later |= approvedBy != null;
        if (later && confirmedBy == null) {
            skipped.addFirst("confirmedBy");
        }
        later |= confirmedBy != null;
        if (later && nominatedBy == null) {
            skipped.addFirst("nominatedBy");
        }
        return skipped;
    }

    public Decision<Person> take(Person person, Occurrence occurrence) {
        Decision<Person> taken = Decision.unchanged(person);
        if (nominatedBy != null) {
            taken = taken.then(candidate ->
                    KeyPerson.of(candidate).nominate(occurrence.also("nominated"), nominationId, nominatedBy));
        }
        if (confirmedBy != null) {
            taken = taken.then(nominated -> KeyPerson.of(nominated).confirm(occurrence.also("confirmed"), confirmedBy));
        }
        if (approvedBy != null) {
            taken = taken.then(confirmed -> KeyPerson.of(confirmed).approve(occurrence.also("approved"), approvedBy));
        }
        if (announcement != null) {
            taken = taken.then(approved -> KeyPerson.of(approved).announce(occurrence, announcement.at(occurrence)));
        }
        return taken;
    }
}
