package dev.kizuna.notification.delivery.domain;

/** What others entered, made fit for a sentence: no control characters, no turned writing direction, and not endless. */
public final class OneLine {

    private OneLine() {}

    /** The text on one line, and with an ellipsis where it is longer than so many characters. */
    public static String of(String text, int longest) {
        String line = text.replaceAll("[\\p{Cf}\\p{Cs}\\p{Co}]", "")
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        return shortened(line, longest);
    }

    /** The text, cut between characters where it is too long. */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
