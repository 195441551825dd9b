package dev.kizuna.partner.fit.domain;

/**
 * One thing by which a partner is judged, from 0 to 100 points.
 *
 * @param weight its share of the score in percent
 * @param least points below which nothing else can make up for it
 * @param vanity whether it is a mere size, such as reach, which must never be what lets a partner pass
 * @param question what is judged, in words
 */
public record Criterion(String code, int weight, int least, boolean vanity, String question) {}
