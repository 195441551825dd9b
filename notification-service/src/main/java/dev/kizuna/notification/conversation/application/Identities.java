package dev.kizuna.notification.conversation.application;

import dev.kizuna.notification.conversation.domain.Author;
import dev.kizuna.notification.conversation.domain.Report;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Partner;
import dev.kizuna.notification.directory.domain.Person;
import java.util.List;
import java.util.Optional;

/**
 * Tells who is who by the directory. The vendor's people are those who are entered as staff and those who look after any
 * partner; everybody else in a partner's directory is the partner's.
 */
public final class Identities {

    private static final String USUAL_LOCALE = "ja";

    private final Directory directory;

    public Identities(Directory directory) {
        this.directory = directory;
    }

    /** The vendor's person among the entries of a user. */
    public Optional<Person> colleague(List<Person> entries) {
        return entries.stream()
                .filter(entry -> entry.staff()
                        || !directory.partnersLookedAfterBy(entry.personId()).isEmpty())
                .findFirst();
    }

    /**
     * Who speaks.
     *
     * @param here partners whose place it is
     * @param entries of the user in the directory
     * @param user the medium's own id of the user
     * @param fromOtherCompany whether the medium itself says that the user is not one of the vendor's
     */
    public Optional<Author> author(List<Partner> here, List<Person> entries, String user, boolean fromOtherCompany) {
        Optional<Person> colleague = colleague(entries);
        if (colleague.isPresent()) {
            return Optional.of(new Author.Colleague(colleague.get().personId()));
        }
        for (Person entry : entries) {
            if (here.stream().anyMatch(partner -> partner.partnerId().equals(entry.partnerId()))) {
                return Optional.of(new Author.OfPartner(
                        entry.partnerId(), entry.personId(), entry.keyPerson() ? entry.personId() : null));
            }
        }
        return entries.isEmpty() && fromOtherCompany && here.size() == 1
                ? Optional.of(new Author.OfPartner(here.getFirst().partnerId(), Report.id(user), null))
                : Optional.empty();
    }

    /** The language somebody is addressed in. */
    public String localeOf(List<Person> entries) {
        for (Person entry : entries) {
            if (entry.locale() != null) {
                return entry.locale();
            }
        }
        return entries.stream()
                .findFirst()
                .flatMap(entry -> directory.partner(entry.partnerId()))
                .map(Partner::locale)
                .orElse(USUAL_LOCALE);
    }
}
