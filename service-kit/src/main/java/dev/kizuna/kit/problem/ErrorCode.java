package dev.kizuna.kit.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every way in which a request, an event or a row can be refused. The code never changes; texts may. */
public enum ErrorCode {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter is not valid"),
    BAD_HEADER(HttpStatus.BAD_REQUEST, "The header row does not fit"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid token is needed"),
    SIGNATURE_INVALID(HttpStatus.UNAUTHORIZED, "The signature does not fit"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The token does not allow this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not offered here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No representation fits the Accept header"),
    ALREADY_EXISTS(HttpStatus.CONFLICT, "It exists already"),
    WRONG_STATE(HttpStatus.CONFLICT, "Its present state does not allow this"),
    TRANSITION_NOT_ALLOWED(HttpStatus.CONFLICT, "This stage does not follow the present one"),
    AGREEMENT_NOT_SIGNED(HttpStatus.CONFLICT, "No agreement with the partner is in force"),
    LEGAL_REVIEW_MISSING(HttpStatus.CONFLICT, "The lawyers have not cleared it"),
    SECOND_PERSON_NEEDED(HttpStatus.CONFLICT, "Another person has to decide this"),
    RETROACTIVE_TERMS(HttpStatus.CONFLICT, "Terms cannot change what has been earned"),
    PAYOUT_OPEN(HttpStatus.CONFLICT, "A payout waits for its approval"),
    NOT_WITHHELD(HttpStatus.CONFLICT, "No rule speaks against the commission"),
    NOTHING_TO_PAY(HttpStatus.CONFLICT, "Too little is due for a payout"),
    TARGETS_MISSING(HttpStatus.CONFLICT, "It has no targets"),
    TARGETS_LOCKED(HttpStatus.CONFLICT, "The launch locked the plan and its targets"),
    CAMPAIGN_OVER(HttpStatus.CONFLICT, "The campaign's last day is past"),
    PARTNER_SUSPENDED(HttpStatus.CONFLICT, "The partner is paused or terminated"),
    DELIVERABLE_DELIVERED(HttpStatus.CONFLICT, "The deliverable is there already"),
    DELIVERABLE_WITHDRAWN(HttpStatus.CONFLICT, "The deliverable was withdrawn"),
    IMPROVEMENT_NOT_FAILED(HttpStatus.CONFLICT, "No joint improvement plan with the partner has failed"),
    IMPROVEMENT_RUNNING(HttpStatus.CONFLICT, "A joint improvement plan is running"),
    IMPROVEMENT_NOT_REVIEWED(HttpStatus.CONFLICT, "The improvement plan was never reviewed"),
    FIT_NOT_ASSESSED(HttpStatus.CONFLICT, "The fit of the partner was never assessed"),
    INQUIRY_NOT_ANSWERED(HttpStatus.CONFLICT, "The inquiry is not answered"),
    PLAN_NOT_SHARED(HttpStatus.CONFLICT, "No action plan was shared with the partner"),
    PLAN_SHARED_ALREADY(HttpStatus.CONFLICT, "An action plan was shared, and its outcome is not verified"),
    FEEDBACK_NOT_VERIFIED(HttpStatus.CONFLICT, "The outcome was not verified as resolved"),
    FEEDBACK_CLOSED(HttpStatus.CONFLICT, "The feedback is closed"),
    CHECK_IN_NOT_HELD(HttpStatus.CONFLICT, "The check-in was not held"),
    CHECK_IN_BEFORE_PLAN(HttpStatus.CONFLICT, "The check-in was held before the plan was shared"),
    CHECK_IN_HELD(HttpStatus.CONFLICT, "The check-in was held"),
    CHECK_IN_CANCELLED(HttpStatus.CONFLICT, "The check-in was cancelled"),
    AGENDA_FROZEN(HttpStatus.CONFLICT, "The agenda is frozen"),
    AGENDA_FULL(HttpStatus.CONFLICT, "The page of the agenda is full"),
    ACTION_ITEM_CLOSED(HttpStatus.CONFLICT, "The action item is closed"),
    HANDOFF_COMPLETED(HttpStatus.CONFLICT, "The hand-off is completed"),
    MISMATCH_CLOSED(HttpStatus.CONFLICT, "The mismatch is closed"),
    HYPOTHESIS_CONFIRMED(HttpStatus.CONFLICT, "A remedy helped, so the hypothesis was right"),
    REMEDY_ALREADY_CARRIED_OUT(HttpStatus.CONFLICT, "The remedy was carried out before"),
    REMEDY_NOT_CARRIED_OUT(HttpStatus.CONFLICT, "The remedy was not carried out yet"),
    REMEDY_ALREADY_CHECKED(HttpStatus.CONFLICT, "The remedy was checked before"),
    CHECK_TOO_EARLY(HttpStatus.CONFLICT, "The day of the check has not come"),
    NO_REMEDY_HELPED(HttpStatus.CONFLICT, "No remedy has helped"),
    MARKET_ENTRY_RUNNING(HttpStatus.CONFLICT, "A plan for this market is running"),
    MARKET_ENTRY_CONCLUDED(HttpStatus.CONFLICT, "The market entry plan is concluded"),
    GATE_NOT_PASSED(HttpStatus.CONFLICT, "The gate before this was not passed"),
    GATE_ALREADY_PASSED(HttpStatus.CONFLICT, "The gate was passed before"),
    RESEARCH_INCOMPLETE(HttpStatus.CONFLICT, "A question about the market is not answered"),
    PRIORITY_TAKEN(HttpStatus.CONFLICT, "Another outreach has this priority"),
    TOO_FEW_OUTREACHES(HttpStatus.CONFLICT, "Too few outreaches were tried"),
    TOO_MANY_OUTREACHES(HttpStatus.CONFLICT, "There are as many outreaches as one plan may have"),
    OUTREACH_OPEN(HttpStatus.CONFLICT, "An outreach is neither tried nor dropped"),
    OUTREACH_SETTLED(HttpStatus.CONFLICT, "The outreach is tried or dropped already"),
    NOBODY_INTERESTED(HttpStatus.CONFLICT, "No outreach has found interest"),
    OUTREACH_NOT_INTERESTED(HttpStatus.CONFLICT, "The outreach has found no interest"),
    TOO_MANY_PILOTS(HttpStatus.CONFLICT, "There are as many pilots as one plan may have"),
    PILOT_MISSING(HttpStatus.CONFLICT, "There was no pilot"),
    PILOT_RUNNING(HttpStatus.CONFLICT, "A pilot has no result yet"),
    PILOT_ENDED(HttpStatus.CONFLICT, "The pilot has its result already"),
    PILOT_NOT_SUCCEEDED(HttpStatus.CONFLICT, "No pilot has reached what it was to reach"),
    ROLE_NOT_HELD(HttpStatus.CONFLICT, "The person does not hold the role"),
    PHASE_WITHDRAWN(HttpStatus.CONFLICT, "The phase of the load was withdrawn"),
    PHASE_OVER(HttpStatus.CONFLICT, "The phase of the load is over"),
    SUCCESS_NOTED_ALREADY(HttpStatus.CONFLICT, "This intermediate success was noted already"),
    PHASES_OVERLAP(HttpStatus.CONFLICT, "A phase of the load is planned for some of these days already"),
    STEP_SKIPPED(HttpStatus.CONFLICT, "A step that comes before is missing"),
    STEP_TAKEN(HttpStatus.CONFLICT, "This step was taken already"),
    NOMINATION_NOT_OPEN(HttpStatus.CONFLICT, "There is no nomination to decide about"),
    CHARTER_MISSING(HttpStatus.CONFLICT, "No charter was agreed"),
    RAMP_NOT_BEGUN(HttpStatus.CONFLICT, "The ramp has not begun"),
    NOT_KEY_PERSON(HttpStatus.CONFLICT, "The person is neither key person nor on the way to it"),
    NOT_A_MEMBER(HttpStatus.CONFLICT, "The person does not support this key person"),
    STORY_NOT_BEGUN(HttpStatus.CONFLICT, "The story itself is not known here"),
    STORY_FACTS_MISSING(HttpStatus.CONFLICT, "No win is known of which the story could tell"),
    STORY_PUBLISHED_ALREADY(HttpStatus.CONFLICT, "The story is published already"),
    STORY_NOT_PUBLISHED(HttpStatus.CONFLICT, "The story is not published"),
    STORY_NOT_SHARED(HttpStatus.CONFLICT, "The story was never given to the partner"),
    CONSENT_MISSING(HttpStatus.CONFLICT, "The partner has not agreed that its story is told"),
    DEAL_NOT_WON(HttpStatus.CONFLICT, "No such win of the partner is known"),
    DEAL_COUNTED_ALREADY(HttpStatus.CONFLICT, "The deal was counted for another partner"),
    CONCURRENT_EDIT(HttpStatus.CONFLICT, "Others kept changing it at the same time"),
    LEAD_MERGED_ALREADY(HttpStatus.CONFLICT, "The lead was merged into another"),
    VERSION_MISMATCH(HttpStatus.PRECONDITION_FAILED, "It was changed in the meantime"),
    BATCH_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "It is too much at once"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This content type is not read here"),
    INVALID_FIELD(HttpStatus.UNPROCESSABLE_CONTENT, "A field is not valid"),
    MISSING_FIELD(HttpStatus.UNPROCESSABLE_CONTENT, "A field is missing"),
    REASON_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "It needs a reason"),
    LESSON_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "What failed needs a lesson"),
    EVIDENCE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "A judgement has no evidence"),
    UNKNOWN_CRITERION(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such criterion"),
    UNKNOWN_RED_FLAG(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such red flag"),
    OPEN_CHANNEL_FIRST(HttpStatus.UNPROCESSABLE_CONTENT, "A direct answer beside an open channel needs a reason"),
    UNKNOWN_CHANNEL(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such channel"),
    UNKNOWN_CHECK_IN(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such check-in"),
    CHECK_IN_OF_ANOTHER_PARTNER(HttpStatus.UNPROCESSABLE_CONTENT, "The check-in is another partner's"),
    UNKNOWN_TEAM(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such team"),
    UNKNOWN_INDICATOR(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such indicator"),
    INDICATOR_OF_ANOTHER_KIND(HttpStatus.UNPROCESSABLE_CONTENT, "The indicator speaks for another kind of mismatch"),
    TOO_LITTLE_EVIDENCE(HttpStatus.UNPROCESSABLE_CONTENT, "Too few different things were observed"),
    UNKNOWN_REMEDY(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such remedy"),
    UNKNOWN_QUESTION(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such question"),
    TARGETS_FALL(HttpStatus.UNPROCESSABLE_CONTENT, "A target is lower than an earlier one"),
    PERSONAL_KPI_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT, "The person has no such personal KPI"),
    PERSONAL_KPI_DUE_TOO_EARLY(HttpStatus.UNPROCESSABLE_CONTENT, "A personal KPI is due before it is agreed"),
    SUCCESS_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such kind of intermediate success"),
    LOAD_NOT_LOWER(HttpStatus.UNPROCESSABLE_CONTENT, "A valley asks for less than usual"),
    LOAD_NOT_HIGHER(HttpStatus.UNPROCESSABLE_CONTENT, "A peak asks for no less than usual"),
    PHASE_BACKWARDS(HttpStatus.UNPROCESSABLE_CONTENT, "A phase ends before it begins"),
    UNKNOWN_SIGNAL(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such signal"),
    UNKNOWN_PERSON(HttpStatus.UNPROCESSABLE_CONTENT, "The partner has no such person"),
    OWN_NOMINATION(HttpStatus.UNPROCESSABLE_CONTENT, "Nobody decides over themselves"),
    SAME_DECIDER(HttpStatus.UNPROCESSABLE_CONTENT, "Who nominated or confirmed cannot approve as well"),
    TIME_SHARE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "A role without time cannot be done"),
    AUTHORITY_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "A role needs something to decide alone"),
    APPRAISAL_SILENT(HttpStatus.UNPROCESSABLE_CONTENT, "The own appraisal rewards nothing of the role"),
    AGREED_ALONE(HttpStatus.UNPROCESSABLE_CONTENT, "A charter is agreed with the manager"),
    OWN_SUPPORTER(HttpStatus.UNPROCESSABLE_CONTENT, "Nobody supports themselves"),
    OWN_SUCCESSOR(HttpStatus.UNPROCESSABLE_CONTENT, "Nobody succeeds themselves"),
    LAST_DAY_PAST(HttpStatus.UNPROCESSABLE_CONTENT, "The last day is past"),
    LEAD_OF_ANOTHER_PARTNER(HttpStatus.UNPROCESSABLE_CONTENT, "The lead is another partner's"),
    TARGET_NOT_ALLOWED(HttpStatus.UNPROCESSABLE_CONTENT, "Links may not lead there"),
    CODE_NOT_ALLOWED(HttpStatus.UNPROCESSABLE_CONTENT, "This code cannot be chosen"),
    UNKNOWN_CAMPAIGN(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such campaign"),
    UNKNOWN_LANDING_PAGE(HttpStatus.UNPROCESSABLE_CONTENT, "The campaign has no such landing page of the partner"),
    ENDS_BEFORE_START(HttpStatus.UNPROCESSABLE_CONTENT, "It ends before it begins"),
    TIERS_OVERLAP(HttpStatus.UNPROCESSABLE_CONTENT, "Two tiers hold for the same"),
    UNIT_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "A target has no unit"),
    UNKNOWN_UNIT(HttpStatus.UNPROCESSABLE_CONTENT, "A unit is neither count nor an ISO 4217 code"),
    UNIT_MISMATCH(HttpStatus.UNPROCESSABLE_CONTENT, "The unit does not fit the figure"),
    UNKNOWN_METRIC(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such figure"),
    DUPLICATE_METRIC(HttpStatus.UNPROCESSABLE_CONTENT, "A figure has two targets"),
    TARGET_NOT_POSITIVE(HttpStatus.UNPROCESSABLE_CONTENT, "A target is not above zero"),
    TARGET_TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT, "A target is out of reach for anybody"),
    DUPLICATE_PHASE(HttpStatus.UNPROCESSABLE_CONTENT, "Two phases have one id"),
    PHASE_OUTSIDE_CAMPAIGN(HttpStatus.UNPROCESSABLE_CONTENT, "A phase is not within the campaign's days"),
    UNKNOWN_DELIVERABLE_KIND(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such kind of deliverable"),
    UNKNOWN_ADJUSTMENT_KIND(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such kind of adjustment"),
    OWN_CAMPAIGN(HttpStatus.UNPROCESSABLE_CONTENT, "The partner leads the campaign"),
    NOT_A_PARTICIPANT(HttpStatus.UNPROCESSABLE_CONTENT, "The partner does not take part in the campaign"),
    UNKNOWN_KEY_PERSON(HttpStatus.UNPROCESSABLE_CONTENT, "The partner has no such person"),
    STORY_TEXT_MISSING(HttpStatus.CONFLICT, "Nobody has written what worked and what can be repeated"),
    OWN_SUCCESS(HttpStatus.UNPROCESSABLE_CONTENT, "It is the partner's own success"),
    OUT_OF_ORDER(HttpStatus.UNPROCESSABLE_CONTENT, "It is dated before what it follows"),
    UNKNOWN_FIELD(HttpStatus.UNPROCESSABLE_CONTENT, "A field is not known"),
    NAIVE_TIME(HttpStatus.UNPROCESSABLE_CONTENT, "A time has no zone"),
    IMPLAUSIBLE_TIME(HttpStatus.UNPROCESSABLE_CONTENT, "A time is out of the plausible range"),
    NEGATIVE_AMOUNT(HttpStatus.UNPROCESSABLE_CONTENT, "An amount is negative"),
    IMPLAUSIBLE_AMOUNT(HttpStatus.UNPROCESSABLE_CONTENT, "An amount is out of the plausible range"),
    TOO_MANY_DECIMALS(HttpStatus.UNPROCESSABLE_CONTENT, "An amount has more decimals than its currency"),
    UNKNOWN_CURRENCY(HttpStatus.UNPROCESSABLE_CONTENT, "A currency is not in ISO 4217"),
    UNKNOWN_EVENT_TYPE(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such event type"),
    EVENT_TYPE_NOT_ACCEPTED(HttpStatus.UNPROCESSABLE_CONTENT, "Events of this type are not taken here"),
    UNKNOWN_PARTNER(HttpStatus.UNPROCESSABLE_CONTENT, "The partner is not known"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "If-Match is needed"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "It cannot be done right now");

    private final HttpStatus status;
    private final String title;

    ErrorCode(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The code as clients see it, such as {@code unknown-partner}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Status of an HTTP answer that carries the code. */
    public HttpStatus status() {
        return status;
    }

    /** The code that says no more than a status of HTTP does. */
    static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BATCH_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status >= HttpStatus.INTERNAL_SERVER_ERROR.value() ? INTERNAL : MALFORMED_REQUEST;
        };
    }

    /** What it means in general. */
    public String title() {
        return title;
    }
}
