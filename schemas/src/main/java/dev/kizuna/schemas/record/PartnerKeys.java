package dev.kizuna.schemas.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;

/** Record keys: the partner id alone, or on compacted topics the partner id, a slash and what else identifies the record. */
public final class PartnerKeys {

    static final char SEPARATOR = '/';

    private static final String PERSON = "person";
    private static final int PARTS_OF_PERSON = 3;
    private static final int MOST_CHARACTERS = 128;

    private static final Pattern VALID_ID = Pattern.compile(
            "[^/\\p{Cntrl}\\s](?:[^/\\p{Cntrl}]{0,126}[^/\\p{Cntrl}\\s])?", Pattern.UNICODE_CHARACTER_CLASS);

    private PartnerKeys() {}

    /** Whether this can be a partner id: 1 to 128 characters, no slash, no control character, no space at either end. */
    public static boolean isValidId(String partnerId) {
        return isPlain(partnerId) || VALID_ID.matcher(partnerId).matches();
    }

    /** Nearly all ids are a few printable characters of ASCII, which is seen at a glance. */
    private static boolean isPlain(String id) {
        int length = id.length();
        boolean plain = length > 0 && length <= MOST_CHARACTERS;
        for (int i = 0; plain && i < length; i++) {
            char one = id.charAt(i);
            plain = one > ' ' && one <= '~' && one != SEPARATOR;
        }
        return plain;
    }

    /** Key of the partner's own profile on the directory topic. */
    public static String profile(String partnerId) {
        return composite(partnerId, "partner");
    }

    /** Key of a person's profile on the directory topic. */
    public static String person(String partnerId, String personId) {
        return composite(partnerId, PERSON, personId);
    }

    /** A composite key that begins with the partner id. */
    public static String composite(String partnerId, String... parts) {
        return partnerId + SEPARATOR + String.join(String.valueOf(SEPARATOR), parts);
    }

    /** The partner id with which a key begins. */
    public static String partnerId(String key) {
        int end = key.indexOf(SEPARATOR);
        return end < 0 ? key : key.substring(0, end);
    }

    /** The person's id in a key of {@link #person}; empty for any other key. */
    public static Optional<String> personId(String key) {
        String[] parts = key.split(String.valueOf(SEPARATOR), PARTS_OF_PERSON);
        return parts.length == PARTS_OF_PERSON && parts[1].equals(PERSON) ? Optional.of(parts[2]) : Optional.empty();
    }

    /** The partition in which everything about a partner is: Java's default hash of the partner id alone. */
    public static int partition(String key, int partitions) {
        return partition(key.getBytes(StandardCharsets.UTF_8), partitions);
    }

    static int partition(byte[] key, int partitions) {
        int end = 0;
        while (end < key.length && key[end] != SEPARATOR) {
            end++;
        }
        byte[] hashed = end == key.length ? key : Arrays.copyOf(key, end);
        return Utils.toPositive(Utils.murmur2(hashed)) % partitions;
    }
}
