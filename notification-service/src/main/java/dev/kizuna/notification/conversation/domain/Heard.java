package dev.kizuna.notification.conversation.domain;

import java.util.List;

/** What came of a remark: the talk as it stands now, and what is to be reported of it. */
public record Heard(Outcome outcome, Talk talk, List<Report> reports) {

    /** What a remark was. */
    public enum Outcome {
        /** It opened an inquiry. */
        ASKED,
        /** It belongs to an inquiry that is there. */
        JOINED,
        /** It answered. */
        ANSWERED,
        /** A machine answered, which is no human reaction. */
        ANSWERED_BY_MACHINE,
        /** It was heard before. */
        REPEATED,
        /** It stands under something that nobody here asked; kept for a while, for the question may come late. */
        UNCLAIMED,
        /** It changes nothing. */
        NOTHING
    }
}
