package dev.kizuna.benchmark.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Closures;
import dev.kizuna.notification.calendar.domain.Holiday;
import dev.kizuna.notification.calendar.domain.JapaneseHolidays;
import dev.kizuna.notification.calendar.domain.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same question three ways, from 4,096 days and times of 2024 to 2027 in Tokyo that follow no order. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the setup first
public class BusinessTimeBenchmark {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int QUESTIONS = 4_096;
    private static final int YEARS_OF_DAYS = 4 * 365;

    /** {@code day}: the next business day; else business days or open hours ahead. */
    @Param({"1 day", "10 days", "100 days", "8 hours", "80 hours"})
    public String ahead;

    private int amount;
    private boolean days;
    private Duration time;
    private final LocalDate[] dates = new LocalDate[QUESTIONS];
    private final Instant[] instants = new Instant[QUESTIONS];
    private int next;
    private BusinessCalendar calendar;
    private PlainLoop plain;
    private PlainLoop jollyday;

    @Setup
    public void prepare() {
        String[] parts = ahead.split(" ", -1);
        amount = Integer.parseInt(parts[0]);
        days = parts[1].startsWith("day");
        time = Duration.ofHours(amount);
        var random = new Random(1948);
        for (int i = 0; i < QUESTIONS; i++) {
            dates[i] = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(YEARS_OF_DAYS));
            instants[i] = dates[i].atStartOfDay(TOKYO).toInstant().plusSeconds(random.nextInt(86_400));
        }
        calendar = new BusinessCalendar(
                "JP",
                TOKYO,
                WeeklyHours.workingDays(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                Closures.NONE,
                new JapaneseHolidays(),
                null);
        Set<LocalDate> holidays = IntStream.rangeClosed(2023, 2030)
                .boxed()
                .flatMap(year -> new JapaneseHolidays().in(year).stream())
                .map(Holiday::date)
                .collect(Collectors.toSet());
        plain = new PlainLoop(TOKYO, holidays::contains);
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create("JP"));
        jollyday = new PlainLoop(TOKYO, manager::isHoliday);
        for (int i = 0; i < QUESTIONS; i++) {
            if (!kizuna().equals(again(plain))) {
                throw new IllegalStateException("Two answers from " + dates[i] + " or " + instants[i]);
            }
        }
    }

    @Benchmark
    public Object kizuna() {
        int question = next++ & QUESTIONS - 1;
        return days
                ? calendar.businessDayAfter(dates[question], amount)
                : calendar.addBusinessTime(instants[question], time);
    }

    @Benchmark
    public Object plainLoop() {
        next++;
        return again(plain);
    }

    @Benchmark
    public Object jollydayPerCall() {
        next++;
        return again(jollyday);
    }

    /** The question that was asked last. */
    private Object again(PlainLoop loop) {
        int question = next - 1 & QUESTIONS - 1;
        return days ? loop.businessDayAfter(dates[question], amount) : loop.addBusinessTime(instants[question], time);
    }
}
