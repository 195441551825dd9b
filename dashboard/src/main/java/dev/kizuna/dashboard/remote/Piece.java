package dev.kizuna.dashboard.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a long list as the services cut it.
 *
 * @param nextCursor what to ask for next; absent at the end
 */
public record Piece<T>(List<T> items, @Nullable String nextCursor) {}
