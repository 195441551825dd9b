package dev.kizuna.kit.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Versions of documents as HTTP entity tags. */
public final class EntityTags {

    private EntityTags() {}

    /** The tag of a version, with its quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version an edit is based on.
     *
     * @param ifMatch the If-Match header
     * @return the version, or empty for {@code *}: whatever is there
     * @throws ProblemException when the header is absent or no tag of ours
     */
    public static OptionalLong expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ErrorCode.PRECONDITION_REQUIRED, "Send If-Match with the ETag of what you edit, or *");
        }
        String tag = ifMatch.strip();
        if (tag.equals("*")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(tag.replaceAll("^(?:W/)?\"|\"$", "")));
        } catch (NumberFormatException e) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "If-Match", "is no ETag given out here: " + tag);
        }
    }
}
