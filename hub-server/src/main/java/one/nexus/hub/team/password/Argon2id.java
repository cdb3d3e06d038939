package one.nexus.hub.team.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password hash with its parameters, as the PHC string {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. The costs of a
 * new hash are the first recommendation of the OWASP password storage cheat sheet for 19 MiB.
 *
 * @param memory in KiB
 */
record Argon2id(int memory, int passes, int lanes, byte[] salt, byte[] hash) {

    private static final int MEMORY = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_LENGTH = 32;

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static Argon2id of(String password, byte[] salt) {
        return new Argon2id(MEMORY, PASSES, LANES, salt, derive(password, MEMORY, PASSES, LANES, salt, HASH_LENGTH));
    }

    /** Reads a PHC string. */
    static Argon2id parse(String text) {
        Matcher phc = PHC.matcher(text);
        if (!phc.matches()) {
            throw new IllegalArgumentException("not an argon2id hash");
        }
        return new Argon2id(Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                Base64.getDecoder().decode(phc.group(4)), Base64.getDecoder().decode(phc.group(5)));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, memory, passes, lanes, salt, hash.length));
    }

    /** The PHC string. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    private static byte[] derive(String password, int memory, int passes, int lanes, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(PasswordRule.normalised(password).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
