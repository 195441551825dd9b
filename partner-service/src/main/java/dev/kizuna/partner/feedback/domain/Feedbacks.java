package dev.kizuna.partner.feedback.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** All feedback. */
public interface Feedbacks extends Documents<Feedback> {}
