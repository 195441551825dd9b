package dev.kizuna.notification.calendar.config;

import dev.kizuna.notification.calendar.domain.Holiday;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ResourceUtils;

/**
 * Reads the file in which a customer adds and takes away holidays, one a line: {@code JP + 2027-06-09 Name / 名前} or
 * {@code JP - 2027-10-11}. Empty lines and what follows {@code #} say nothing.
 */
final class HolidayFile {

    private static final Pattern LINE =
            Pattern.compile("(?<country>\\S+)\\s+(?<sign>[+-])\\s*(?<date>\\d\\S*)(\\s+(?<names>.*))?");

    /** A day that is added or taken away. */
    record Change(boolean adds, Holiday holiday) {}

    private final CalendarProblems problems;
    private final Map<String, List<Change>> changes = new HashMap<>();
    private final Map<String, Integer> lineOf = new HashMap<>();

    HolidayFile(CalendarProblems problems) {
        this.problems = problems;
    }

    /**
     * Changes by country.
     *
     * @param property that names the file
     * @param location a path, or a location that begins with {@code file:} or {@code classpath:}
     */
    Map<String, List<Change>> read(String property, String location) {
        try (InputStream file = ResourceUtils.getURL(location).openStream()) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).replaceFirst("#.*", "").strip();
                if (!line.isEmpty()) {
                    read(location, i + 1, line);
                }
            }
        } catch (FileNotFoundException e) {
            problems.add(property, "there is no file " + location);
        } catch (IOException e) {
            problems.add(property, location + " cannot be read: " + e.getMessage());
        }
        return changes;
    }

    private void read(String file, int number, String line) {
        Matcher parts = LINE.matcher(line);
        try {
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "a line is written as JP + 2027-06-09 Name / 名前, or JP - 2027-10-11, not as " + line);
            }
            String country = parts.group("country");
            boolean adds = parts.group("sign").equals("+");
            LocalDate date = CalendarText.date(parts.group("date"));
            Integer before = lineOf.putIfAbsent(country + date, number);
            if (before != null) {
                throw new IllegalArgumentException(country + " " + date + " was told on line " + before + " already");
            }
            if (adds == CountryHolidays.original(country).isHoliday(date)) {
                throw new IllegalArgumentException(
                        date + (adds ? " is a holiday of " + country + " already" : " is no holiday of " + country));
            }
            changes.computeIfAbsent(country, any -> new ArrayList<>())
                    .add(new Change(adds, new Holiday(date, names(parts.group("names")))));
        } catch (IllegalArgumentException e) {
            problems.addLine(file, number, e.getMessage());
        }
    }

    private static Map<String, String> names(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? Map.of("en", text.strip())
                : Map.of(
                        "en", text.substring(0, slash).strip(),
                        "ja", text.substring(slash + 1).strip());
    }
}
