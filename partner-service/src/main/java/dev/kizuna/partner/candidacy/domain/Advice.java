package dev.kizuna.partner.candidacy.domain;

/** What a shortlist comes to. */
public enum Advice {
    RECOMMENDED("The first of the list shows enough to be nominated"),
    TOO_LITTLE("Nobody shows enough yet; observe on"),
    ONLY_POSITION_KNOWN("Of nobody anything but the position is known, and a position recommends nobody"),
    NOTHING_KNOWN("Nothing was observed of anybody"),
    NO_CANDIDATES("The partner has nobody to choose from");

    private final String inWords;

    Advice(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
