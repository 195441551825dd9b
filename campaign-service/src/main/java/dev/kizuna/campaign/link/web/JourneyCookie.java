package dev.kizuna.campaign.link.web;

import org.jspecify.annotations.Nullable;

/** The first-party cookie that holds a visitor's journey for as long as attribution looks back. */
final class JourneyCookie {

    static final String NAME = "kizuna_journey";
    /** 90 days, in seconds. */
    static final long MAX_AGE = 7_776_000;

    private static final String START = NAME + "=";
    private static final String ATTRIBUTES = "; Path=" + RedirectController.PATH + "; Max-Age=" + MAX_AGE;
    private static final String END = "; HttpOnly; SameSite=Lax";

    private JourneyCookie() {}

    /** What a response sets. */
    static String of(String journeyId, boolean secure) {
        return START + journeyId + ATTRIBUTES + (secure ? "; Secure" : "") + END;
    }

    /** The journey in a request's Cookie header, or null. */
    static @Nullable String read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        int at = header.indexOf(START);
        while (at > 0 && header.charAt(at - 1) != ' ' && header.charAt(at - 1) != ';') {
            at = header.indexOf(START, at + 1);
        }
        if (at < 0) {
            return null;
        }
        int end = header.indexOf(';', at);
        return header.substring(at + START.length(), end < 0 ? header.length() : end);
    }
}
