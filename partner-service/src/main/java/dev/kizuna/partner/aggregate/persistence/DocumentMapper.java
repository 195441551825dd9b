package dev.kizuna.partner.aggregate.persistence;

import org.bson.Document;

/** Writes an aggregate as a document and reads it again. */
public interface DocumentMapper<T> {

    String id(T value);

    Document write(T value);

    T read(String id, Document state);
}
