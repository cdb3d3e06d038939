package one.nexus.hub.organisation;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/**
 * What an organisation begins with.
 *
 * @param locale BCP 47 tag
 * @param timeZone IANA name
 * @param demo whether it is filled with examples
 */
public record NewOrganisation(String name, String locale, String timeZone, boolean demo) {

    /** Where a language is mostly spoken, when its tag does not say. */
    private static final Map<String, String> CURRENCY_OF_LANGUAGE = Map.of("pt", "BRL", "ru", "RUB");

    /** Whether {@code name} is a time zone known here. */
    public static boolean isTimeZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }

    /** The ISO 4217 code of the country of the locale; of its language when no country is given. */
    String currency() {
        Locale spoken = Locale.forLanguageTag(locale);
        if (spoken.getCountry().length() == 2) {
            Currency ofCountry = Currency.getInstance(spoken);
            return ofCountry == null ? "USD" : ofCountry.getCurrencyCode();
        }
        return CURRENCY_OF_LANGUAGE.getOrDefault(spoken.getLanguage(), "USD");
    }
}
