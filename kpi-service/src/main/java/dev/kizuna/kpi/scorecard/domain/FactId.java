package dev.kizuna.kpi.scorecard.domain;

import org.jspecify.annotations.Nullable;

/** What a fact is about: the natural identity by which two reports of one thing find each other. */
public record FactId(Kind kind, String id) {

    /** A natural key of two parts, of which the second may be absent. */
    public static String key(String first, @Nullable String second) {
        return first.replace("/", "%2F") + "/" + (second == null ? "" : second);
    }

    /** The first part of a natural key, as it is in it. */
    static String firstPart(String key) {
        return key.substring(0, key.indexOf('/') + 1);
    }

    /** Kinds of facts, and of what makes facts one. The codes are stored, so they stay. */
    public enum Kind {
        LEAD('l'),
        DEAL('d'),
        CONVERSION('c'),
        REFUND('r'),
        COST('k'),
        TOUCH('t'),
        REACH('v'),
        INQUIRY('i'),
        REOPENING('o'),
        FEEDBACK('f'),
        CHECK_IN('h'),
        PROMISE('p'),
        COMMISSION('m'),
        SALE('s'),
        ORDER('b'),
        CONTACT('n'),
        INVOICE('e'),
        EARNING('g'),
        SUCCESS('w');

        private final char code;

        Kind(char code) {
            this.code = code;
        }

        public char code() {
            return code;
        }

        public static Kind of(char code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No kind of fact has the code " + code);
        }
    }
}
