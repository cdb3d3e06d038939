package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Content;
import one.nexus.integrations.channel.Letterhead;
import one.nexus.integrations.channel.MediaRef;

import java.util.Optional;
import java.util.stream.Collectors;

/** What a letter says: the plain words where it has some, else those of its page. */
final class MailContent {

    /** The most words that are kept beside the source, in characters. */
    static final int LONGEST = 60_000;

    private static final int MOST_FILES = 100;

    private MailContent() {}

    static Content.Letter of(Parts parts, Letterhead head, MediaRef source) {
        Optional<Part> page = parts.page();
        String plain = parts.leaves().filter(Part::isText).limit(20).map(part -> part.words(LONGEST))
                .map(String::strip).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n\n"));
        Folded words = plain.isEmpty()
                ? page.map(found -> SafePage.words(found.words(SafePage.LONGEST))).orElseGet(() -> new Folded("", ""))
                : Folded.of(plain);
        return new Content.Letter(head, Plain.text(words.said(), LONGEST), Plain.text(words.quoted(), LONGEST),
                page.isPresent(), parts.files().stream().limit(MOST_FILES).map(Part::enclosure).toList(), source);
    }
}
