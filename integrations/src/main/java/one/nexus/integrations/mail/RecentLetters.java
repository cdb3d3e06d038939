package one.nexus.integrations.mail;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last letters that were read, until their sources are stored a moment later: the server is not asked twice. Bounded by
 * their bytes; what is not here any more is fetched again.
 */
final class RecentLetters {

    private static final long MOST = 32L << 20;

    private final Map<String, byte[]> letters = new LinkedHashMap<>();
    private long bytes;

    synchronized void keep(String account, String place, byte[] source) {
        if (source.length > MOST / 2) {
            return;
        }
        byte[] before = letters.put(account + "/" + place, source);
        bytes += source.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = letters.values().iterator();
        while (bytes > MOST && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }

    /** Takes a letter: it is stored once. */
    synchronized Optional<byte[]> take(String account, String place) {
        byte[] source = letters.remove(account + "/" + place);
        bytes -= source == null ? 0 : source.length;
        return Optional.ofNullable(source);
    }
}
