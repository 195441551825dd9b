package dev.kizuna.kpi.scorecard.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts ranges of days into periods, the empty ones included. A range that begins or ends within a period cuts it short.
 */
public final class Periods {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Month fiscalYearStart;

    /** @param fiscalYearStart first month of the fiscal year, which is named after the calendar year it begins in */
    public Periods(Month fiscalYearStart) {
        this.fiscalYearStart = fiscalYearStart;
    }

    /** The periods from one day to another, both included; not for ramps. */
    public List<Period> of(Grain grain, LocalDate from, LocalDate to) {
        var periods = new ArrayList<Period>();
        LocalDate day = from;
        while (!day.isAfter(to)) {
            LocalDate last = grain == Grain.TOTAL ? to : lastDay(grain, day);
            periods.add(new Period(label(grain, day), day, last.isBefore(to) ? last : to));
            day = last.plusDays(1);
        }
        return periods;
    }

    /** The stages of a ramp and, as the last one, what comes after them; those that begin by a day, which cuts the last short. */
    public static List<Period> of(RampDays.Stages stages, LocalDate to) {
        var periods = new ArrayList<Period>();
        int next = 1;
        for (int last : stages.lastDays()) {
            LocalDate from = stages.firstDay().plusDays(next - 1L);
            LocalDate end = stages.firstDay().plusDays(last - 1L);
            add(periods, new Period("days " + next + "-" + last, from, end), to);
            next = last + 1;
        }
        add(periods, new Period("after day " + (next - 1), stages.firstDay().plusDays(next - 1L), LocalDate.MAX), to);
        return periods;
    }

    private static void add(List<Period> periods, Period period, LocalDate to) {
        if (!period.from().isAfter(to)) {
            periods.add(new Period(period.label(), period.from(), period.to().isBefore(to) ? period.to() : to));
        }
    }

    private static IllegalArgumentException ofItsOwn() {
        return new IllegalArgumentException("A ramp has stages of its own");
    }

    /** About how many periods there are from one day to another, at most one too few. */
    public long count(Grain grain, LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        return switch (grain) {
            case DAY -> days;
            case WEEK -> days / 7 + 1;
            case MONTH -> days / 28 + 1;
            case QUARTER -> days / 90 + 1;
            case TOTAL -> 1;
            case RAMP -> throw ofItsOwn();
        };
    }

    /** The first day of the period that a day is in. */
    public LocalDate firstDay(Grain grain, LocalDate day) {
        return switch (grain) {
            case DAY, TOTAL -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> quarterStart(day).atDay(1);
            case RAMP -> throw ofItsOwn();
        };
    }

    private LocalDate lastDay(Grain grain, LocalDate day) {
        return switch (grain) {
            case DAY, TOTAL -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER ->
                quarterStart(day).plusMonths(MONTHS_OF_A_QUARTER - 1L).atEndOfMonth();
            case RAMP -> throw ofItsOwn();
        };
    }

    private String label(Grain grain, LocalDate day) {
        return switch (grain) {
            case DAY -> day.toString();
            case WEEK ->
                "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> {
                int months = monthsIntoFiscalYear(day);
                int year = YearMonth.from(day).minusMonths(months).getYear();
                yield "FY%04d-Q%d".formatted(year, months / MONTHS_OF_A_QUARTER + 1);
            }
            case TOTAL -> "total";
            case RAMP -> throw ofItsOwn();
        };
    }

    private YearMonth quarterStart(LocalDate day) {
        return YearMonth.from(day).minusMonths(monthsIntoFiscalYear(day) % MONTHS_OF_A_QUARTER);
    }

    private int monthsIntoFiscalYear(LocalDate day) {
        return Math.floorMod(day.getMonthValue() - fiscalYearStart.getValue(), MONTHS_OF_A_YEAR);
    }
}
