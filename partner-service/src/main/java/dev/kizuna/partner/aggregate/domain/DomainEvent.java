package dev.kizuna.partner.aggregate.domain;

/** Something that happened with a partner. */
public interface DomainEvent {

    Occurrence occurrence();

    String partnerId();

    /** Id of the aggregate that it happened to. */
    String subjectId();
}
