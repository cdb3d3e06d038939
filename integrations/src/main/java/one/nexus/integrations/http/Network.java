package one.nexus.integrations.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A block of addresses, written {@code 10.0.0.0/8} or {@code fc00::/7}; a single address is a block of its own. */
@SuppressWarnings("ArrayRecordComponent") // the prefix never leaves the record
public record Network(byte[] prefix, int bits) {

    /**
     * Reads a block.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash)).getAddress();
        int bits = slash < 0 ? address.length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > address.length * Byte.SIZE) {
            throw new IllegalArgumentException("no such network: " + text);
        }
        return new Network(address, bits);
    }

    /**
     * Reads blocks that are separated by commas.
     *
     * @throws IllegalArgumentException when one of them cannot be read
     */
    public static List<Network> parseList(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(Predicate.not(String::isEmpty))
                .map(Network::parse).toList();
    }

    static Network[] parseAll(String... texts) {
        return Arrays.stream(texts).map(Network::parse).toArray(Network[]::new);
    }

    /** Whether the address is one of the block. */
    public boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        if (Arrays.mismatch(address, 0, whole, prefix, 0, whole) >= 0) {
            return false;
        }
        int rest = bits % Byte.SIZE;
        if (rest == 0) {
            return true;
        }
        int mask = 0xFF << (Byte.SIZE - rest);
        return (address[whole] & mask) == (prefix[whole] & mask);
    }
}
