package one.nexus.integrations.mail;

import one.nexus.integrations.channel.Letters;

import java.util.Optional;

/** Reads letters out of their source. */
final class MailLetters implements Letters {

    @Override
    public Page page(byte[] source, boolean fromOutside) {
        return Parts.of(source).map(parts -> SafePage.of(parts, fromOutside)).orElseGet(() -> new Page("", 0));
    }

    @Override
    public Optional<Enclosed> file(byte[] source, int number) {
        return Parts.of(source).flatMap(parts -> parts.leaf(number))
                .map(part -> new Enclosed(part.enclosure(), part.bytes()));
    }
}
