package dev.kizuna.partner.partnership.domain;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A partnership from first contact to the end. No contract without a signed agreement; no end of a contract without a
 * joint improvement plan that failed.
 *
 * @param lessons what it taught, in the order in which it was learnt
 */
public record Partner(
        String partnerId,
        PartnerType type,
        @Nullable String tier,
        PartnerProfile profile,
        StagePath path,
        Agreements agreements,
        Improvements improvements,
        List<Lesson> lessons) {

    private static final String TAKEN_OVER = "taken over in this stage";

    public Partner {
        lessons = List.copyOf(lessons);
    }

    /** A partner comes into view. */
    public static Decision<Partner> register(
            Occurrence occurrence, String partnerId, PartnerType type, @Nullable String tier, PartnerProfile profile) {
        return new Decision.Accepted<>(
                new Partner(
                        partnerId,
                        type,
                        tier,
                        profile,
                        StagePath.from(new StageVisit(PartnerStage.IDENTIFIED, occurrence.at(), null)),
                        Agreements.NONE,
                        Improvements.NONE,
                        List.of()),
                List.of(
                        new PartnerEvent.ProfileChanged(occurrence.also("profile"), partnerId, profile),
                        new PartnerEvent.Registered(
                                occurrence,
                                partnerId,
                                type,
                                tier,
                                profile.timeZone(),
                                profile.calendarId(),
                                profile.ownerId())));
    }

    /** A partner whose history was kept elsewhere is taken over in a stage; what happened before is not asked. */
    public static Decision<Partner> takeOver(
            Occurrence occurrence,
            String partnerId,
            PartnerType type,
            @Nullable String tier,
            PartnerProfile profile,
            PartnerStage stage) {
        var registered = (Decision.Accepted<Partner>) register(occurrence, partnerId, type, tier, profile);
        if (stage == PartnerStage.IDENTIFIED) {
            return registered;
        }
        var taken = registered
                .next()
                .enter(occurrence.also("stage"), new Transition(PartnerStage.IDENTIFIED, stage, TAKEN_OVER, null));
        return taken.after(registered.events());
    }

    public PartnerStage stage() {
        return path.present().stage();
    }

    /** Text as it is searched for: neither width nor case of letters matters. */
    public static String searchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The entry in the directory is edited; the same entry again changes nothing. */
    public Decision<Partner> edit(Occurrence occurrence, PartnerProfile edited) {
        return edit(occurrence, edited, null);
    }

    /** Another partner manager answers for the partner from now on. */
    public Decision<Partner> handOver(Occurrence occurrence, String ownerId, @Nullable String reason) {
        return edit(occurrence, profile.ownedBy(ownerId), reason);
    }

    private Decision<Partner> edit(Occurrence occurrence, PartnerProfile edited, @Nullable String reason) {
        if (edited.equals(profile)) {
            return Decision.unchanged(this);
        }
        List<PartnerEvent> events = new ArrayList<>();
        events.add(new PartnerEvent.ProfileChanged(occurrence, partnerId, edited));
        if (!edited.ownerId().equals(profile.ownerId())) {
            events.add(new PartnerEvent.OwnerChanged(
                    occurrence.also("owner"), partnerId, profile.ownerId(), edited.ownerId(), reason));
        }
        return new Decision.Accepted<>(
                new Partner(partnerId, type, tier, edited, path, agreements, improvements, lessons), events);
    }

    /** The partner gets another tier of the program, or none. */
    public Decision<Partner> rank(Occurrence occurrence, @Nullable String newTier, @Nullable String reason) {
        if (Objects.equals(newTier, tier)) {
            return Decision.unchanged(this);
        }
        return new Decision.Accepted<>(
                new Partner(partnerId, type, newTier, profile, path, agreements, improvements, lessons),
                List.of(new PartnerEvent.TierChanged(occurrence, partnerId, tier, newTier, reason)));
    }

    /** An agreement was signed; known ones, and older versions, change nothing. */
    public Decision<Partner> note(Agreement agreement) {
        return new Decision.Accepted<>(
                new Partner(partnerId, type, tier, profile, path, agreements.with(agreement), improvements, lessons),
                List.of());
    }

    /** Moves on to the next stage of the pipeline; a contract needs a signed agreement that holds on that day. */
    public Decision<Partner> moveOn(Occurrence occurrence, PartnerStage to, @Nullable String reason) {
        if (!to.isPipeline()) {
            return Decision.invalid(
                    "toStage", to + " is entered by an action of its own: onboard, pause, reactivate, terminate");
        }
        if (to != PartnerStage.CONTRACTED || !stage().next().contains(to)) {
            return change(occurrence, to, reason, null);
        }
        return agreements
                .inForce(LocalDate.ofInstant(occurrence.at(), ZoneId.of(profile.timeZone())))
                .map(agreement -> change(occurrence, to, reason, agreement.agreementId()))
                .orElseGet(() -> Decision.against(
                        Rule.AGREEMENT_NOT_SIGNED,
                        "A contract needs an agreement that is signed and has not ended; none of " + partnerId
                                + " is known here"));
    }

    /** Onboarding is done, the partner is active. */
    public Decision<Partner> onboard(Occurrence occurrence, @Nullable String reason) {
        return stage() == PartnerStage.PAUSED
                ? notFollowing(PartnerStage.ACTIVE, "one that rests is reactivated")
                : change(occurrence, PartnerStage.ACTIVE, reason, null);
    }

    /** The partnership rests; its promises are cancelled. */
    public Decision<Partner> pause(Occurrence occurrence, @Nullable String reason) {
        return change(occurrence, PartnerStage.PAUSED, reason, null);
    }

    /** The resting partnership goes on. */
    public Decision<Partner> reactivate(Occurrence occurrence, @Nullable String reason) {
        return stage() == PartnerStage.PAUSED
                ? change(occurrence, PartnerStage.ACTIVE, reason, null)
                : notFollowing(PartnerStage.ACTIVE, "only one that rests is reactivated");
    }

    /** The partnership ends. Before there is a contract a reason is enough; after, a joint improvement must have failed. */
    public Decision<Partner> terminate(Occurrence occurrence, @Nullable String reason) {
        if (!stage().isContracted()) {
            return change(occurrence, PartnerStage.TERMINATED, reason, null);
        }
        return improvements
                .lastFailed()
                .map(plan -> change(occurrence, PartnerStage.TERMINATED, reason, plan.planId()))
                .orElseGet(() -> Decision.against(
                        Rule.IMPROVEMENT_NOT_FAILED,
                        "A contract ends only after a joint improvement plan that failed; "
                                + improvements
                                        .running()
                                        .map(plan -> "\"" + plan.planId() + "\" is still running")
                                        .orElse("the last one did not, or there was none")));
    }

    /** Something is learnt from the partnership. */
    public Decision<Partner> learn(Occurrence occurrence, String text) {
        var lesson = new Lesson(occurrence.at(), text, null);
        boolean known = lessons.stream().anyMatch(present -> present.text().equals(text));
        return known ? Decision.unchanged(this) : new Decision.Accepted<>(learning(List.of(lesson)), List.of());
    }

    /** Both sides agree on what has to become better. */
    public Decision<Partner> beginImprovement(Occurrence occurrence, ImprovementPlan.Draft draft) {
        if (!stage().isContracted() && improvements.find(draft.planId()).isEmpty()) {
            return Decision.wrongState("There is no contract with a partner that is " + stage() + " to be improved");
        }
        return improvements.begin(occurrence, partnerId, draft).map(this::with);
    }

    /** Both sides look at the plan. */
    public Decision<Partner> reviewImprovement(
            Occurrence occurrence, String planId, String reviewedBy, boolean onTrack, @Nullable String note) {
        var review = new ImprovementPlan.Review(occurrence.at(), reviewedBy, onTrack, note);
        return improvements.review(occurrence, partnerId, planId, review).map(this::with);
    }

    /** The plan ends. One that failed was reviewed at least once, and it taught something. */
    public Decision<Partner> endImprovement(
            Occurrence occurrence, String planId, ImprovementOutcome outcome, List<String> learnt) {
        if (outcome == ImprovementOutcome.FAILED && learnt.isEmpty()) {
            return Decision.against(Rule.LESSON_MISSING, "lessons", "say what others can learn from the failure");
        }
        var taught = learnt.stream()
                .map(text -> new Lesson(occurrence.at(), text, planId))
                .toList();
        return improvements
                .end(occurrence, partnerId, planId, outcome)
                .map(ended -> with(ended).learning(taught));
    }

    private Decision<Partner> change(
            Occurrence occurrence, PartnerStage to, @Nullable String reason, @Nullable String restsOn) {
        StageVisit present = path.present();
        if (!present.stage().next().contains(to)) {
            return notFollowing(to, "what may follow is " + present.stage().next());
        }
        if (reason == null && (to == PartnerStage.PAUSED || to == PartnerStage.TERMINATED)) {
            return Decision.against(Rule.REASON_MISSING, "reason", "say why the partnership becomes " + to);
        }
        if (occurrence.at().isBefore(present.since())) {
            return Decision.against(
                    Rule.OUT_OF_ORDER,
                    "occurredAt",
                    occurrence.at() + " is before the present stage was entered, " + present.since());
        }
        return enter(occurrence, new Transition(present.stage(), to, reason, restsOn));
    }

    private Decision<Partner> notFollowing(PartnerStage to, String why) {
        return Decision.against(
                Rule.TRANSITION_NOT_ALLOWED, "A partner that is " + stage() + " does not become " + to + "; " + why);
    }

    private Decision.Accepted<Partner> enter(Occurrence occurrence, Transition transition) {
        StagePath next = path.enter(new StageVisit(transition.to(), occurrence.at(), transition.reason()));
        return new Decision.Accepted<>(
                new Partner(partnerId, type, tier, profile, next, agreements, improvements, lessons),
                List.of(PartnerEvent.of(occurrence, partnerId, transition)));
    }

    private Partner with(Improvements next) {
        return new Partner(partnerId, type, tier, profile, path, agreements, next, lessons);
    }

    private Partner learning(List<Lesson> more) {
        List<Lesson> all = new ArrayList<>(lessons);
        all.addAll(more);
        return new Partner(partnerId, type, tier, profile, path, agreements, improvements, all);
    }
}
