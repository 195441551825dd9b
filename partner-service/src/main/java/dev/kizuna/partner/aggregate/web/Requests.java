package dev.kizuna.partner.aggregate.web;

import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.time.IdSource;
import dev.kizuna.kit.web.EntityTags;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.aggregate.domain.Selection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what requests have in common: whom they are about, when it happened, whether it is a repetition, which page. */
@Component
public final class Requests {

    private static final String PARTNER_ID = "partnerId";

    private final Clock clock;
    private final IdSource ids;

    Requests(Clock clock, IdSource ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Fields of a JSON body. */
    public Fields fields() {
        return Fields.ofJson(clock);
    }

    /** Cells of a row of a file. */
    public Fields cells() {
        return Fields.ofRow(clock);
    }

    /** A new id. */
    public String newId() {
        return ids.next();
    }

    /**
     * The start of something new in a collection.
     *
     * @param idField name of the field with its id, which may be absent
     * @param request as a whole, to tell a repetition from another request
     */
    public Start start(
            Fields fields,
            @Nullable String idempotencyKey,
            String idField,
            @Nullable String id,
            @Nullable String partnerId,
            @Nullable String occurredAt,
            Object request) {
        Creation creation = Creation.of(idempotencyKey, idField, request);
        return new Start(
                fields.idOr(idField, id, () -> creation.id(ids, idField)),
                fields.id(PARTNER_ID, partnerId),
                mark(creation),
                fields.occurredAt(occurredAt));
    }

    /** The id given, or one that is always the same for the same key, or a new one. */
    public String idOr(
            Fields fields, String idField, @Nullable String id, @Nullable String idempotencyKey, Object request) {
        return fields.idOr(
                idField, id, () -> Creation.of(idempotencyKey, idField, request).id(ids, idField));
    }

    /** What is taken under an id that was made of the key, another request under the same key has made. */
    public static <T> Outcome<T> underKey(
            @Nullable String idempotencyKey, @Nullable String givenId, Outcome<T> outcome) {
        boolean madeOfKey =
                idempotencyKey != null && !idempotencyKey.isBlank() && (givenId == null || givenId.isBlank());
        return madeOfKey
                        && outcome instanceof Outcome.Refused<T>(Refusal.Against against)
                        && against.rule() == Rule.ALREADY_EXISTS
                ? new Outcome.KeyReused<>()
                : outcome;
    }

    /** The registration of a partner, whose id is the new thing's own. */
    public Start startOfPartner(
            Fields fields,
            @Nullable String idempotencyKey,
            @Nullable String id,
            @Nullable String occurredAt,
            Object request) {
        Creation creation = Creation.of(idempotencyKey, PARTNER_ID, request);
        String partnerId = fields.idOr(PARTNER_ID, id, () -> creation.id(ids, PARTNER_ID));
        return new Start(partnerId, partnerId, mark(creation), fields.occurredAt(occurredAt));
    }

    private static RequestMark mark(Creation creation) {
        return new RequestMark(creation.key(), creation.fingerprint());
    }

    /** An action on what exists; If-Match may be given. */
    public Target target(Fields fields, String id, @Nullable String ifMatch, @Nullable String occurredAt) {
        OptionalLong version = ifMatch == null ? OptionalLong.empty() : EntityTags.expected(ifMatch);
        return new Target(id, version, fields.occurredAt(occurredAt));
    }

    /** An edit of what exists; If-Match must be given. */
    public Target edit(Fields fields, String id, @Nullable String ifMatch, @Nullable String occurredAt) {
        return new Target(id, EntityTags.expected(ifMatch), fields.occurredAt(occurredAt));
    }

    /**
     * Narrows a list to what is still in a status although its time has come.
     *
     * @param overdue false to leave it as it is
     */
    public Filters overdue(Filters filters, boolean overdue, Enum<?> open) {
        return overdue
                ? filters.and("status", open.name())
                        .atMost("dueAt", clock.instant().truncatedTo(ChronoUnit.SECONDS))
                : filters;
    }

    /** A filter's value; null when none is asked for. */
    public static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A filter's value, which must be one of an enum's names. */
    public static <E extends Enum<E>> @Nullable String filter(String name, @Nullable String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String symbol = value.strip().replace('-', '_').toUpperCase(Locale.ROOT);
        if (Arrays.stream(type.getEnumConstants())
                .noneMatch(known -> known.name().equals(symbol))) {
            throw new ProblemException(
                    ErrorCode.INVALID_PARAMETER,
                    name,
                    "\"" + value + "\" is none of " + Arrays.toString(type.getEnumConstants()));
        }
        return symbol;
    }

    /** A filter's value, which must be a local day. */
    public static @Nullable LocalDate day(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    ErrorCode.INVALID_PARAMETER, name, "\"" + value + "\" is no day such as 2026-03-31");
        }
    }

    /**
     * A page of a list.
     *
     * @param filters by fields of the document
     */
    public static <T, R> Page<R> page(
            Documents<T> documents,
            Filters filters,
            @Nullable String cursor,
            @Nullable Integer limit,
            Function<T, String> id,
            Function<T, R> view) {
        int size = Page.limit(limit);
        var found = documents.select(
                new Selection(filters.equal(), filters.containing(), filters.atMost(), Page.after(cursor), size + 1));
        return Page.cut(found, size, item -> id.apply(item.value())).map(item -> view.apply(item.value()));
    }
}
