package dev.kizuna.partner.support.domain;

import java.util.Locale;

/** What somebody takes off a key person. */
public enum SupportTask {
    /** Answers what colleagues and customers ask first. */
    FIRST_LINE_QUESTIONS,
    /** Prepares proposals, slides and samples. */
    MATERIAL,
    /** Shows and tries the product. */
    DEMOS,
    /** Goes along to customers. */
    CUSTOMER_VISITS,
    /** Writes reports and keeps the figures. */
    REPORTING,
    /** Does a part of the work that the person had before. */
    FORMER_DUTIES;

    /** The stable code, such as first-line-questions. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
