package dev.kizuna.kpi.scorecard.domain;

/**
 * What is counted by day. The label is the name in events and in the API. Positions are stored: append only.
 */
public enum Counter {
    /** People reached, as media report it. */
    REACH("reach", true),
    /** Times shown. */
    IMPRESSIONS("impressions", true),
    /** Likes, shares, comments. */
    ENGAGEMENTS("engagements", true),
    /** Followed links and other touches. */
    TOUCHES("touches"),
    /** Leads captured. */
    LEADS("leads"),
    /** Leads on the day they were first judged good by marketing or sales. */
    MQL("mql"),
    /** Deals that became prospects: an opportunity was discovered. */
    PROSPECTS("prospects"),
    /** Deals with a first proposal. */
    PROPOSED("proposed"),
    /** Deals for which a proof of concept was agreed. */
    POCS("pocs"),
    /** Deals for which the customer's internal approval began. */
    APPROVALS("approvals"),
    /** Deals won. */
    WON("won"),
    /** Deals lost. */
    LOST("lost"),
    /** Sales. */
    CONVERSIONS("conversions"),
    /** Refunds, whole or partial. */
    REFUNDS("refunds"),
    /** Inquiries received. */
    INQUIRIES("inquiries"),
    /** Of the day's inquiries, those that a human has answered since. */
    INQUIRIES_ANSWERED("inquiriesAnswered"),
    /** Of the day's inquiries, those answered by a human within 24 hours. */
    ANSWERED_WITHIN_24_HOURS("answeredWithin24h"),
    /** Inquiries opened again. */
    INQUIRIES_REOPENED("inquiriesReopened"),
    /** Feedback submitted. */
    FEEDBACK("feedback"),
    /** Of the day's feedback, that for which an action plan has been shared since. */
    FEEDBACK_PLANNED("feedbackPlanned"),
    /** Check-ins held. */
    CHECK_INS("checkIns"),
    /** Small successes on the way that key persons noted. */
    INTERMEDIATE_SUCCESSES("intermediateSuccesses");

    private final String label;
    private final boolean vanity;

    Counter(String label) {
        this(label, false);
    }

    Counter(String label, boolean vanity) {
        this.label = label;
        this.vanity = vanity;
    }

    public String label() {
        return label;
    }

    /** Whether it is nice to look at but never part of health or return on investment. */
    public boolean isVanity() {
        return vanity;
    }
}
