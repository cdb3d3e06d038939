package one.nexus.integrations.channel;

/**
 * A file inside a letter.
 *
 * @param number   where it is inside the letter, for {@link Letters#file}
 * @param name     what the sender calls it; never to be used as a path
 * @param mimeType what the sender claims it to be; never to be trusted
 * @param bytes    about how large it is
 */
public record Enclosure(int number, String name, String mimeType, long bytes) {}
