package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.FactId.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of conversation with a partner. */
public sealed interface EngagementFact extends Fact {

    /**
     * An inquiry and the first time a human answered it.
     *
     * @param answered automatic replies are no answer
     */
    record Inquiry(
            String inquiryId,
            @Nullable Moment received,
            @Nullable Moment answered,
            @Nullable Claim keyPerson) implements EngagementFact {

        @Override
        public FactId id() {
            return new FactId(Kind.INQUIRY, inquiryId);
        }

        @Override
        public Inquiry mergedWith(Fact other) {
            Inquiry that = (Inquiry) other;
            return new Inquiry(
                    inquiryId,
                    Moment.earliest(received, that.received),
                    Moment.earliest(answered, that.answered),
                    Claim.earliest(keyPerson, that.keyPerson));
        }
    }

    /** That an inquiry was opened again, known by its event. */
    record Reopening(Claim inquiry) implements EngagementFact {

        @Override
        public FactId id() {
            return new FactId(Kind.REOPENING, inquiry.by().eventId());
        }

        @Override
        public Reopening mergedWith(Fact other) {
            Reopening that = (Reopening) other;
            return inquiry.compareTo(that.inquiry) <= 0 ? this : that;
        }

        @Override
        public List<FactId> parents() {
            return List.of(new FactId(Kind.INQUIRY, inquiry.value()));
        }
    }

    record Feedback(
            String feedbackId,
            @Nullable Moment submitted,
            @Nullable Moment planned,
            @Nullable Claim keyPerson) implements EngagementFact {

        @Override
        public FactId id() {
            return new FactId(Kind.FEEDBACK, feedbackId);
        }

        @Override
        public Feedback mergedWith(Fact other) {
            Feedback that = (Feedback) other;
            return new Feedback(
                    feedbackId,
                    Moment.earliest(submitted, that.submitted),
                    Moment.earliest(planned, that.planned),
                    Claim.earliest(keyPerson, that.keyPerson));
        }
    }

    /**
     * A promise to a partner as it stood last: every report tells all of it, so the one of the highest revision holds.
     *
     * @param outcome null where the promise is void
     * @param due when it is due, and the report that says so
     */
    record Promise(
            String obligationId,
            String policy,
            @Nullable String keyPersonId,
            @Nullable PromiseOutcome outcome,
            Moment due,
            long revision)
            implements EngagementFact {

        @Override
        public FactId id() {
            return new FactId(Kind.PROMISE, obligationId);
        }

        @Override
        public Promise mergedWith(Fact other) {
            Promise that = (Promise) other;
            return revision > that.revision
                            || revision == that.revision && due.eventId().compareTo(that.due.eventId()) <= 0
                    ? this
                    : that;
        }
    }

    /** A small success on the way that a key person had; ids are the person's own. */
    record Success(String successId, Claim keyPerson) implements EngagementFact {

        @Override
        public FactId id() {
            return new FactId(Kind.SUCCESS, FactId.key(keyPerson.value(), successId));
        }

        @Override
        public Success mergedWith(Fact other) {
            Success that = (Success) other;
            return keyPerson.compareTo(that.keyPerson) <= 0 ? this : that;
        }
    }

    record CheckIn(String checkInId, Claim keyPerson) implements EngagementFact {

        @Override
        public FactId id() {
            return new FactId(Kind.CHECK_IN, checkInId);
        }

        @Override
        public CheckIn mergedWith(Fact other) {
            CheckIn that = (CheckIn) other;
            return keyPerson.compareTo(that.keyPerson) <= 0 ? this : that;
        }
    }
}
