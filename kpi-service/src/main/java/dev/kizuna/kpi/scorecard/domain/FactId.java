package dev.kizuna.kpi.scorecard.domain;

/** What a fact is about: the natural identity by which two reports of one thing find each other. */
public record FactId(Kind kind, String id) {

    /** Kinds of facts. The codes are stored, so they stay. */
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
        CHECK_IN('h');

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
