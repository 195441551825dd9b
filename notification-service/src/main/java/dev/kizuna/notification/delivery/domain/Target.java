package dev.kizuna.notification.delivery.domain;

/**
 * Where a message goes.
 *
 * @param medium slack, line, mail or webhook
 * @param place how it is spoken of in the ledger, in alarms and logs: a channel, or a person's id after an @
 * @param address what the medium wants to be told; may be a person's, and is kept nowhere
 */
public record Target(String medium, String place, String address) {

    private static final String PERSON = "@";

    /** A channel, group or endpoint. */
    public static Target channel(String medium, String address) {
        return new Target(medium, address, address);
    }

    /** A person. */
    public static Target person(String medium, String personId, String address) {
        return new Target(medium, placeOf(personId), address);
    }

    static boolean isPerson(String place) {
        return place.startsWith(PERSON);
    }

    static String placeOf(String personId) {
        return PERSON + personId;
    }

    /** Whether the address is a person's. */
    public boolean isPersonal() {
        return isPerson(place);
    }

    /** Names the queue in which it waits its turn. */
    public String lane() {
        return medium + "/" + place;
    }
}
