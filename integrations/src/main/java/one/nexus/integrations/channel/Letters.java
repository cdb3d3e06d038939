package one.nexus.integrations.channel;

import java.util.Optional;

/** Reads letters that were kept as they came. Everything in them was written by a stranger. */
public interface Letters {

    /**
     * The letter as its sender laid it out, made harmless: no scripts, forms, styles of the page or frames, nothing that is
     * fetched from elsewhere unless asked for. Pictures that came with the letter are inside the page.
     *
     * @param source      the whole letter
     * @param fromOutside whether pictures may be fetched from addresses that the sender chose, who then learns when it is read
     */
    Page page(byte[] source, boolean fromOutside);

    /** A file inside a letter, by its {@link Enclosure#number}; empty when there is none. */
    Optional<Enclosed> file(byte[] source, int number);

    /**
     * A page.
     *
     * @param html     a whole document
     * @param withheld how many pictures from elsewhere were left out
     */
    record Page(String html, int withheld) {}

    /**
     * A file taken out of a letter.
     *
     * @param bytes handed over once, not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Enclosed(Enclosure file, byte[] bytes) {

        @Override
        public String toString() {
            return "Enclosed[" + file + "]";
        }
    }
}
