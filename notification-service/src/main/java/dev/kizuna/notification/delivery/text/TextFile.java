package dev.kizuna.notification.delivery.text;

import java.util.ArrayList;
import java.util.List;

/** Reads texts in the usual form of properties, in UTF-8, and remembers the lines they stand in. */
final class TextFile {

    /** One text. */
    record Entry(String file, int line, String key, String pattern) {

        InvalidTextsException refused(String detail) {
            return new InvalidTextsException(file, line, detail);
        }
    }

    private TextFile() {}

    static List<Entry> read(String file, List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                continue;
            }
            while (isContinued(line) && i + 1 < lines.size()) {
                i++;
                line = line.substring(0, line.length() - 1) + lines.get(i).strip();
            }
            entries.add(entry(file, first + 1, line));
        }
        return entries;
    }

    private static Entry entry(String file, int number, String line) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new InvalidTextsException(file, number, "is no key=text");
        }
        String pattern = line.substring(equals + 1).strip().replace("\\n", "\n").replace("\\\\", "\\");
        return new Entry(file, number, line.substring(0, equals).strip(), pattern);
    }

    private static boolean isContinued(String line) {
        return line.endsWith("\\") && !line.endsWith("\\\\");
    }
}
