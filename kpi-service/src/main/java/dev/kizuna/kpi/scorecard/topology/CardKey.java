package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Slot;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.LocalDate;

/** The key of a day's card: {@code partnerId/SCOPE/id/yyyy-mm-dd}, in the store {@code scorecards} and on the topic. */
public record CardKey(String partnerId, Scope scope, String scopeId, LocalDate day) {

    private static final int DAY_LENGTH = "yyyy-mm-dd".length();

    static CardKey of(String partnerId, Slot slot) {
        return new CardKey(partnerId, slot.scope(), slot.scopeId(), slot.day());
    }

    public static CardKey parse(String text) {
        String partnerId = PartnerKeys.partnerId(text);
        int scopeStart = partnerId.length() + 1;
        int scopeEnd = text.indexOf('/', scopeStart);
        int dayStart = text.length() - DAY_LENGTH;
        return new CardKey(
                partnerId,
                Scope.valueOf(text.substring(scopeStart, scopeEnd)),
                text.substring(scopeEnd + 1, dayStart - 1),
                LocalDate.parse(text.substring(dayStart)));
    }

    public String text() {
        return of(partnerId, scope, scopeId) + day;
    }

    /** With what the keys of a scope's days begin. */
    public static String of(String partnerId, Scope scope, String scopeId) {
        return partnerId + "/" + scope + "/" + scopeId + "/";
    }
}
