package dev.kizuna.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a long list.
 *
 * @param items in the list's order
 * @param nextCursor what to send as {@code cursor} for the next piece; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** Most items a page may have. */
    public static final int LARGEST = 500;

    /** Items of a page where nothing else is asked for. */
    public static final int USUAL = 50;

    /** Cuts a page out of one item more than it holds; the extra one shows that there is a next page. */
    public static <T> Page<T> cut(List<T> oneMore, int limit, Function<T, String> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, encode(key.apply(items.getLast())));
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), nextCursor);
    }

    /** The key after which the page begins, or an empty text for the beginning. */
    public static String after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "cursor", "was not given out here");
        }
    }

    /** The number of items asked for, within bounds. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > LARGEST) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "limit", "must be from 1 to " + LARGEST);
        }
        return asked;
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
