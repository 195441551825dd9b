package dev.kizuna.partner.inquiry.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** All inquiries. */
public interface Inquiries extends Documents<Inquiry> {}
