package dev.kizuna.partner.keyperson.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to make somebody key person, and what became of it.
 *
 * @param confirmed by the manager; null before
 * @param approved by the executives; null before
 * @param rejected by one of them; null unless it was
 */
public record Nomination(
        String nominationId,
        Word nominated,
        @Nullable Word confirmed,
        @Nullable Word approved,
        @Nullable Rejection rejected) {

    /** That somebody said something. */
    public record Word(String by, Instant at) {}

    /**
     * That somebody said no.
     *
     * @param reason stable code
     * @param note in their own words
     */
    public record Rejection(
            Word word, String reason, @Nullable String note) {}

    static Nomination of(String nominationId, String nominatedBy, Instant at) {
        return new Nomination(nominationId, new Word(nominatedBy, at), null, null, null);
    }

    Nomination confirmed(String by, Instant at) {
        return new Nomination(nominationId, nominated, new Word(by, at), null, null);
    }

    Nomination approved(String by, Instant at) {
        return new Nomination(nominationId, nominated, confirmed, new Word(by, at), null);
    }

    Nomination rejected(String by, Instant at, String reason, @Nullable String note) {
        return new Nomination(
                nominationId, nominated, confirmed, approved, new Rejection(new Word(by, at), reason, note));
    }

    /** Whether somebody has nominated or confirmed, and so cannot approve with other eyes. */
    boolean wasCarriedBy(String personId) {
        return nominated.by().equals(personId)
                || (confirmed != null && confirmed.by().equals(personId));
    }

    Nomination withoutWords() {
        return rejected == null
                ? this
                : new Nomination(
                        nominationId,
                        nominated,
                        confirmed,
                        approved,
                        new Rejection(rejected.word(), rejected.reason(), null));
    }
}
