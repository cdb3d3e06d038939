package one.nexus.integrations.channel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What came of asking a provider for a file. */
public sealed interface Download {

    /** The file is being read. The reader closes it. */
    record Open(File file) implements Download {}

    /** The provider has it no more, even after being asked again. */
    record Gone(String reason) implements Download {}

    /** It is larger than the hub takes. */
    record TooLarge(long limit) implements Download {}

    /** To be tried again later. */
    record Unreachable(String cause) implements Download {}

    /** Not to be fetched: outside the connection's own address. */
    record Refused(String reason) implements Download {}

    /** A file on its way. */
    interface File extends AutoCloseable {

        /**
         * The bytes. Reading past the limit that was asked for fails with {@link LimitExceeded}, so that a lying length cannot
         * fill the disk.
         */
        InputStream bytes();

        /** What the provider claims it to be; never to be trusted. */
        Optional<String> mimeType();

        @Override
        void close() throws IOException;
    }

    /** The file turned out larger than the limit while it was read. */
    final class LimitExceeded extends IOException {

        private static final long serialVersionUID = 1L;

        public LimitExceeded(long limit) {
            super("more than " + limit + " bytes");
        }
    }
}
