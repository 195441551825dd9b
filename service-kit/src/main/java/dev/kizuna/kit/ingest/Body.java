package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A request's body that ends in a refusal when it grows beyond what is taken. */
final class Body extends FilterInputStream {

    private final long most;
    private long read;

    /** @param most largest number of bytes that is taken */
    Body(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /**
     * All of it.
     *
     * @param expected how many bytes were announced; negative when none were
     */
    byte[] all(long expected) {
        try {
            if (expected < 0) {
                return readAllBytes();
            }
            byte[] all = new byte[Math.toIntExact(expected)];
            int read = readNBytes(all, 0, all.length);
            return read == all.length ? all : Arrays.copyOf(all, read);
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
        check(read, most);
    }

    /** @throws ProblemException when it is more than what is taken */
    static void check(long bytes, long most) {
        if (bytes > most) {
            throw new ProblemException(
                    ErrorCode.BATCH_TOO_LARGE, "More than " + most + " bytes were sent; send less at once");
        }
    }
}
