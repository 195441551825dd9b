package dev.kizuna.campaign.link.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Codes;
import dev.kizuna.kit.idempotency.Creation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Makes codes at random, or by a secret that all instances find in the store, so that a repeated request meets the code
 * of the first one, and who guesses an Idempotency-Key still knows no code.
 */
public final class MongoCodes implements Codes {

    private static final String ID = "_id";
    private static final String NAME = "codes";
    private static final String SECRET = "secret";
    private static final String MAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final RandomGenerator random;
    private final byte[] secret;

    /** @param random one that nobody can foresee */
    public MongoCodes(MongoDatabase documents, RandomGenerator random) {
        this.random = random;
        this.secret = secret(documents.getCollection("secrets"), random);
    }

    @Override
    public Code next(Creation creation, String kind) {
        return creation.key() == null ? Code.random(random) : derivedFrom(kind + "\n" + creation.key());
    }

    private Code derivedFrom(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return Code.of(ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] secret(MongoCollection<Document> secrets, RandomGenerator random) {
        Document there = secrets.find(new Document(ID, NAME)).first();
        if (there != null) {
            return there.get(SECRET, Binary.class).getData();
        }
        byte[] made = new byte[SECRET_BYTES];
        random.nextBytes(made);
        try {
            secrets.insertOne(new Document(ID, NAME).append(SECRET, new Binary(made)));
            return made;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return secret(secrets, random);
        }
    }
}
