package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The key of a sum in the store {@code roll-ups}. Of a scope of a partner's own it is a month,
 * {@code SCOPE/MONTH/yyyy-mm/id/partnerId}; of all partners and of a manager's it is a day or a month,
 * {@code TOTAL/DAY/yyyy-mm-dd/all} or {@code PARTNER_MANAGER/MONTH/yyyy-mm/ownerId}, and each partition has its part.
 *
 * @param period a day or a month, in the form of ISO 8601
 * @param partnerId null of what is summed over partners
 */
public record RollUpKey(
        Scope scope, String period, String id, @Nullable String partnerId) {

    /** The id of what is summed over all partners. */
    public static final String ALL = "all";

    private static final int DAY_LENGTH = "yyyy-mm-dd".length();

    public static RollUpKey day(Scope scope, LocalDate day, String id) {
        return new RollUpKey(scope, day.toString(), id, null);
    }

    public static RollUpKey month(Scope scope, YearMonth month, String id, @Nullable String partnerId) {
        return new RollUpKey(scope, month.toString(), id, partnerId);
    }

    public static RollUpKey parse(String text) {
        String[] parts = text.split("/", 4);
        var scope = Scope.valueOf(parts[0]);
        int partner = scope == Scope.TOTAL || scope == Scope.PARTNER_MANAGER ? -1 : parts[3].lastIndexOf('/');
        return partner < 0
                ? new RollUpKey(scope, parts[2], parts[3], null)
                : new RollUpKey(scope, parts[2], parts[3].substring(0, partner), parts[3].substring(partner + 1));
    }

    /** With what the keys of a scope's months begin, so that a ranking reads one range a month. */
    public static String prefix(Scope scope, YearMonth month) {
        return scope + "/MONTH/" + month + "/";
    }

    public boolean isDay() {
        return period.length() == DAY_LENGTH;
    }

    LocalDate firstDay() {
        return isDay() ? LocalDate.parse(period) : YearMonth.parse(period).atDay(1);
    }

    LocalDate lastDay() {
        return isDay() ? LocalDate.parse(period) : YearMonth.parse(period).atEndOfMonth();
    }

    public String text() {
        String own = scope + (isDay() ? "/DAY/" : "/MONTH/") + period + "/" + id;
        return partnerId == null ? own : own + "/" + partnerId;
    }
}
