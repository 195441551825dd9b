package dev.kizuna.kit.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ProblemDetail;

/** Makes problem details: type, title and status by the code, and the code itself and all violations as members. */
public final class Problem {

    static final String TYPE_PREFIX = "urn:kizuna:problem:";

    private Problem() {}

    /** The members of a problem that says no more than its code. */
    static Map<String, Object> members(ErrorCode code) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", TYPE_PREFIX + code.code());
        members.put("title", code.title());
        members.put("status", code.status().value());
        members.put("detail", code.title());
        members.put("code", code.code());
        return members;
    }

    /** A problem with one cause. */
    public static ProblemDetail of(ErrorCode code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(code.status(), detail);
        problem.setType(URI.create(TYPE_PREFIX + code.code()));
        problem.setTitle(code.title());
        problem.setProperty("code", code.code());
        return problem;
    }

    /** A problem with all that was found wrong; the first names status and code. */
    public static ProblemDetail of(List<Violation> violations) {
        Violation first = violations.getFirst();
        ProblemDetail problem = of(first.code(), first.sentence());
        problem.setProperty(
                "errors",
                violations.stream()
                        .map(violation -> Map.of(
                                "code", violation.code().code(),
                                "pointer", violation.pointer(),
                                "detail", violation.detail()))
                        .toList());
        return problem;
    }
}
