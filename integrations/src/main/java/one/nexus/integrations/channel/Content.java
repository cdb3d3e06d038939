package one.nexus.integrations.channel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a message says. Everything in it was written by a stranger. */
public sealed interface Content {

    /** Plain words. */
    record Text(String body) implements Content {}

    /**
     * A file.
     *
     * @param kind    how to show it
     * @param caption the words sent with it
     * @param file    where it is
     * @param seconds how long it plays, as the sender's device claims
     */
    record Media(MediaKind kind, Optional<String> caption, MediaRef file, OptionalInt seconds) implements Content {}

    /**
     * A place.
     *
     * @param latitude  degrees, -90 to 90
     * @param longitude degrees, -180 to 180
     * @param live      true when the sender goes on sharing where they are
     */
    record Location(double latitude, double longitude, Optional<String> name, Optional<String> address,
            boolean live) implements Content {}

    /** One or more visiting cards. */
    record ContactCards(List<ContactCard> cards) implements Content {
        public ContactCards {
            cards = List.copyOf(cards);
        }
    }

    /** A question with answers to choose from; the votes are not carried. */
    record Poll(String question, List<String> options) implements Content {
        public Poll {
            options = List.copyOf(options);
        }
    }

    /**
     * An e-mail.
     *
     * @param head   what stands above it
     * @param text   its words, without those it repeats of what it answers
     * @param quoted the words it repeats; empty when there are none
     * @param page   whether it also looks like something: {@link Letters#page}
     * @param files  what it carries
     * @param source the whole letter, as it came
     */
    record Letter(Letterhead head, String text, String quoted, boolean page, List<Enclosure> files,
            MediaRef source) implements Content {
        public Letter {
            files = List.copyOf(files);
        }
    }

    /**
     * Something of the network that is shown by its address and never kept: a story, a post, a reel.
     *
     * @param what  a stable word: {@code story-mention}, {@code story-reply}, {@code story}, {@code post}, {@code reel},
     *              {@code link}
     * @param url   where it is for as long as the network shows it; absent when it is no more
     * @param words what is said with it, or what it is called
     */
    record Shared(String what, Optional<String> url, Optional<String> words) implements Content {}

    /** The network announces a message that this device cannot read yet; the real one follows under the same key. */
    record Awaited() implements Content {}

    /**
     * Something this channel cannot show.
     *
     * @param what the provider's word for it, to be shown to the agent
     */
    record Unsupported(String what) implements Content {}
}
