package dev.kizuna.kpi.attribution.domain;

/** What a partner's events name on the way from a sale to the journeys that led to it. */
public record ThingId(Kind kind, String id) {

    /** Kinds of things. The codes are stored, so they stay. */
    public enum Kind {
        LEAD('l'),
        /** A contact in a campaign: leads of the same one are one. */
        CONTACT('k'),
        DEAL('d'),
        CONVERSION('c'),
        /** A product of an order: conversions of the same one are one sale. */
        ORDER_LINE('i'),
        ORDER('o'),
        REFUND('r');

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
            throw new IllegalArgumentException("No kind of thing has the code " + code);
        }
    }
}
