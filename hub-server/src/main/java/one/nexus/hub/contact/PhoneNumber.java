package one.nexus.hub.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in international digits, in the one form that two spellings of the same number share.
 *
 * @param digits country code and number without {@code +}; a Brazilian mobile number always with its ninth digit, which
 *     old WhatsApp accounts lack
 */
public record PhoneNumber(String digits) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    /** 55, area code, and eight digits of which the first is one that only mobile numbers begin with. */
    private static final Pattern WITHOUT_NINTH_DIGIT = Pattern.compile("55[1-9]{2}[6-9]\\d{7}");
    private static final Pattern TOLL_FREE = Pattern.compile("(55)?0?800(\\d{7})");

    /** A number that WhatsApp or another network writes in international digits. */
    public static PhoneNumber international(String digits) {
        String plain = digits.replaceAll("\\D", "");
        return new PhoneNumber(withNinthDigit(plain));
    }

    /**
     * A number as somebody typed it.
     *
     * @param region where a number without country code belongs, {@code BR}
     * @return empty when it is no possible number there
     */
    public static Optional<PhoneNumber> typed(String text, String region) {
        var tollFree = TOLL_FREE.matcher(text.replaceAll("\\D", ""));
        if (region.equals("BR") && tollFree.matches()) {
            return Optional.of(new PhoneNumber("55800" + tollFree.group(2)));
        }
        try {
            Phonenumber.PhoneNumber parsed = NUMBERS.parse(text, region);
            return NUMBERS.isPossibleNumber(parsed)
                    ? Optional.of(international(NUMBERS.format(parsed, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    private static String withNinthDigit(String digits) {
        return WITHOUT_NINTH_DIGIT.matcher(digits).matches()
                ? digits.substring(0, 4) + "9" + digits.substring(4)
                : digits;
    }

    /** With {@code +}, as it is dialled. */
    @Override
    public String toString() {
        return "+" + digits;
    }
}
