package one.nexus.integrations.http;

import okhttp3.Response;
import one.nexus.integrations.channel.Download;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * An opened answer as a file, cut off with an error past its limit.
 *
 * @param response the answer; closed with the file
 * @param limit    the most bytes to take
 */
public record LimitedFile(Response response, long limit) implements Download.File {

    @Override
    public InputStream bytes() {
        return new Limited(response.body().byteStream(), limit);
    }

    @Override
    public Optional<String> mimeType() {
        return Optional.ofNullable(response.header("Content-Type"));
    }

    @Override
    public void close() {
        response.close();
    }

    /** Without the address of the answer: some providers have their key in it. */
    @Override
    public String toString() {
        return "LimitedFile[limit=" + limit + "]";
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long taken;

        Limited(InputStream source, long limit) {
            super(source);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count(1);
            }
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) throws IOException {
            taken += read;
            if (taken > limit) {
                throw new Download.LimitExceeded(limit);
            }
        }
    }
}
