package one.nexus.integrations.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of letters, without their angle brackets (RFC 5322, 3.6.4). */
final class MailId {

    private static final int LONGEST = 250;
    private static final int MOST = 100;
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]+)>");
    private static final Pattern OWN = Pattern.compile("conv\\.[^.@]+\\.msg\\.[^@]+@[^@]+");

    private MailId() {}

    /** A new id for what goes out of an account: {@code conv.7.msg.…@aurora.example}. */
    static String made(String account, String domain) {
        return "conv." + account + ".msg." + UUID.randomUUID() + "@" + domain;
    }

    /** Whether it has the form of {@link #made}. */
    static boolean isMade(String id) {
        return OWN.matcher(id).matches();
    }

    /** The id in a header. */
    static Optional<String> of(String header) {
        return all(header).stream().findFirst()
                .or(() -> Optional.of(header.strip()).filter(text -> !text.isEmpty()).map(MailId::fit));
    }

    /** The ids of a header that names many; of too many the first and the last ones. */
    static List<String> all(String header) {
        List<String> ids = new ArrayList<>();
        Matcher found = BRACKETED.matcher(header);
        while (found.find()) {
            String id = found.group(1).replaceAll("\\s+", "");
            if (!id.isEmpty()) {
                ids.add(fit(id));
            }
        }
        List<String> distinct = ids.stream().distinct().toList();
        return distinct.size() <= MOST ? distinct : ends(distinct);
    }

    private static List<String> ends(List<String> ids) {
        List<String> kept = new ArrayList<>(ids.subList(0, 1));
        kept.addAll(ids.subList(ids.size() - MOST + 1, ids.size()));
        return kept;
    }

    /** The id of a letter that has none: the same for the same letter. */
    static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8))) + "@no.id";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An id that no index takes, or that is no plain word, by what stands for it. */
    private static String fit(String id) {
        boolean plain = id.length() <= LONGEST && id.chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
        return plain ? id : digest(id);
    }
}
