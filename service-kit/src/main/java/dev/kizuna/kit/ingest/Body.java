package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A request's body that ends in a refusal when it grows beyond what is taken. */
final class Body extends FilterInputStream {

    private final long most;
    private long read;

    /** @param most largest number of bytes that is taken */
    Body(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    byte[] all() {
        try {
            return readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int some = super.read(bytes, offset, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most) {
            throw new ProblemException(
                    ErrorCode.BATCH_TOO_LARGE, "More than " + most + " bytes were sent; send less at once");
        }
    }
}
