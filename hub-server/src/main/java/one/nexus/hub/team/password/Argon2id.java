package one.nexus.hub.team.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A password hash with what it cost, as the PHC string {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
record Argon2id(HashCost cost, byte[] salt, byte[] hash) {

    private static final int HASH_LENGTH = 32;

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static Argon2id of(String password, HashCost cost, byte[] salt) {
        return new Argon2id(cost, salt, derive(password, cost, salt, HASH_LENGTH));
    }

    /** Reads a PHC string. */
    static Argon2id parse(String text) {
        Matcher phc = PHC.matcher(text);
        if (!phc.matches()) {
            throw new IllegalArgumentException("not an argon2id hash");
        }
        var cost = new HashCost(Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)));
        return new Argon2id(cost, Base64.getDecoder().decode(phc.group(4)), Base64.getDecoder().decode(phc.group(5)));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, cost, salt, hash.length));
    }

    /** The PHC string. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] derive(String password, HashCost cost, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(PasswordRule.normalised(password).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
