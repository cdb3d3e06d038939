package one.nexus.integrations.channel;

import java.util.List;
import java.util.Optional;

/**
 * A Brazilian phone and its two spellings. Mobile numbers got a ninth digit between 2012 and 2016; WhatsApp keeps accounts
 * made before without it, mostly for area codes from 31, so one person is met under both (WAHA's rules for Brazilian phone
 * numbers; Anatel resolutions 553 and 607).
 *
 * @param area  the two digits of the area code, or {@code 800}
 * @param local the local number as written: eight or nine digits, seven for toll-free
 */
public record BrazilianNumber(String area, String local) {

    private static final String COUNTRY = "55";
    private static final String TOLL_FREE = "800";
    private static final int FIRST_AMBIGUOUS_AREA = 31;

    /**
     * Reads a number with its country code, or a toll-free one; anything but digits is skipped.
     *
     * @return empty when it is not a Brazilian number
     */
    public static Optional<BrazilianNumber> parse(String written) {
        String digits = written.replaceAll("[^0-9]", "");
        Optional<String> tollFree = tollFree(digits);
        if (tollFree.isPresent()) {
            return Optional.of(new BrazilianNumber(TOLL_FREE, tollFree.get()));
        }
        if (!digits.matches("55[1-9][1-9][2-9][0-9]{7,8}")) {
            return Optional.empty();
        }
        BrazilianNumber number = new BrazilianNumber(digits.substring(2, 4), digits.substring(4));
        return number.local.length() == 8 || number.local.startsWith("9") ? Optional.of(number) : Optional.empty();
    }

    private static Optional<String> tollFree(String digits) {
        for (String prefix : List.of("0800", "550800", "55800")) {
            if (digits.startsWith(prefix) && digits.length() == prefix.length() + 7) {
                return Optional.of(digits.substring(prefix.length()));
            }
        }
        return Optional.empty();
    }

    /** Whether it is a mobile number, with or without the ninth digit. */
    public boolean isMobile() {
        return local.length() == 9 || (local.length() == 8 && local.charAt(0) >= '6');
    }

    /** E.164 with the ninth digit: the same for both spellings of one person. */
    public String matchingKey() {
        return "+" + COUNTRY + area + withNinth();
    }

    /**
     * The digits under which WhatsApp may know the account, the likelier first. Where there is more than one, only WhatsApp
     * can tell which: a message to the other is accepted and never arrives.
     */
    public List<String> candidates() {
        String with = COUNTRY + area + withNinth();
        if (!isMobile() || area.equals(TOLL_FREE) || Integer.parseInt(area) < FIRST_AMBIGUOUS_AREA) {
            return List.of(with);
        }
        String without = withNinth().substring(1);
        return without.charAt(0) >= '6' ? List.of(COUNTRY + area + without, with) : List.of(with);
    }

    private String withNinth() {
        return isMobile() && local.length() == 8 ? "9" + local : local;
    }
}
