package dev.kizuna.notification.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody said something; what was said is not here.
 *
 * @param id the medium's own id of the message
 * @param repliesTo message under which it stands, or which it quotes or reacts to
 * @param canAsk false for a mere reaction, which may answer but never asks
 */
public record Remark(Place place, String id, @Nullable String repliesTo, Instant at, Author author, boolean canAsk) {}
