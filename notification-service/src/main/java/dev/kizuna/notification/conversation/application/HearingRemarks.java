package dev.kizuna.notification.conversation.application;

import dev.kizuna.notification.conversation.domain.Heard;
import dev.kizuna.notification.conversation.domain.Remark;
import dev.kizuna.notification.conversation.domain.Talk;
import dev.kizuna.notification.conversation.domain.Talks;
import java.time.Duration;

/** Hears what is said in a place; once this returns, nothing of it can be lost. */
public final class HearingRemarks {

    private final Talks talks;
    private final Duration sameMatter;

    /** @param sameMatter how long after the last message another by the same person belongs to it */
    public HearingRemarks(Talks talks, Duration sameMatter) {
        this.talks = talks;
        this.sameMatter = sameMatter;
    }

    public Heard.Outcome hear(Remark remark) {
        while (true) {
            Talk talk = talks.find(remark.place()).orElseGet(() -> Talk.in(remark.place()));
            Heard heard = talk.hear(remark, sameMatter);
            if (heard.talk().equals(talk) || talks.keep(heard.talk(), heard.reports())) {
                return heard.outcome();
            }
        }
    }
}
