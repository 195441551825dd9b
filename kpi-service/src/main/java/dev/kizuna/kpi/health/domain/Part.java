package dev.kizuna.kpi.health.domain;

/** What health is made of. The code is the name in events, settings and the API. */
public enum Part {
    /** Whether inquiries are answered in time. */
    RESPONSE("response"),
    /** Whether feedback is followed by a plan in time. */
    FEEDBACK("feedback"),
    /** Whether both sides meet as often as they promised. */
    RHYTHM("rhythm"),
    /** Whether as much begins as usual: prospects and proofs of concept. */
    PIPELINE("pipeline"),
    /** Whether as much comes of it as usual: orders and revenue less refunds. */
    RESULTS("results"),
    /** Whether key persons reach the targets of their ramps. */
    PROGRESS("progress");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
