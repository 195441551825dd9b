package dev.kizuna.kit.security;

/**
 * Who does something, and by what.
 *
 * @param by subject of the token, {@code local} where nobody logs in, or the source of an event
 * @param action the operation of the API, the kind of the file, or the type of the event
 */
public record Actor(String by, String action) {

    /** Whoever sits at the machine on whose loopback the service is open. */
    public static final String LOCAL = "local";

    /** A request without a token, to what is open to the world. */
    public static final String ANYBODY = "anybody";

    /** The service itself, when nobody told it to. */
    static final Actor SERVICE = new Actor("service", "by itself");
}
