package dev.kizuna.partner.success.domain;

/**
 * What came before a win, as far as it is known here.
 *
 * @param checkInsHeld with the key person, or with the partner where no key person is known
 * @param feedbackResolved feedback of the partner that a check-in found resolved
 * @param inquiriesAnswered inquiries of the partner that a human answered
 * @param signals observed of the key person
 */
public record Groundwork(int checkInsHeld, int feedbackResolved, int inquiriesAnswered, int signals) {}
