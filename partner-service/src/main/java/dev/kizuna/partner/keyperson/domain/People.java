package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** Everybody in the directory. */
public interface People extends Documents<Person> {}
