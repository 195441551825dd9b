package dev.kizuna.partner.aggregate.persistence;

import java.util.Set;
import org.bson.Document;

/** Writes an aggregate as a document and reads it again. */
public interface DocumentMapper<T> {

    String id(T value);

    Document write(T value);

    T read(String id, Document state);

    /**
     * Names of the fields, at any depth, that people fill with words of their own and in which they may have named
     * somebody. Erasing a person reaches these, and no others.
     */
    default Set<String> texts() {
        return Set.of();
    }
}
