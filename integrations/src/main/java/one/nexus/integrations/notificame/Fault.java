package one.nexus.integrations.notificame;

import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What went wrong behind NotificaMe. It passes on Meta's words, {@code (#131047) Re-engagement message}; the number is that
 * of <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes">Meta's table</a>.
 *
 * @param code  NotificaMe's own word: {@code Hub404}
 * @param words the sentence, or empty
 */
record Fault(String code, String words) {

    private static final Pattern NUMBER = Pattern.compile("\\(#([0-9]{1,9})\\)");
    private static final String UNTOLD = "NotificaMe did not deliver the message.";
    private static final int WRONG_TOKEN = 190;

    private static final Set<Integer> TOO_MUCH = Set.of(4, 613, 80007, 130429, 131056, 133016);

    private static final Map<Integer, Code> CODES = Map.ofEntries(Map.entry(131047, Code.WINDOW_CLOSED),
            Map.entry(131026, Code.NOT_FOUND), Map.entry(133010, Code.NOT_FOUND), Map.entry(551, Code.BLOCKED),
            Map.entry(131049, Code.OPTED_OUT), Map.entry(131050, Code.OPTED_OUT), Map.entry(130472, Code.OPTED_OUT),
            Map.entry(131048, Code.LIMITED), Map.entry(131042, Code.LIMITED), Map.entry(131031, Code.LIMITED),
            Map.entry(368, Code.LIMITED), Map.entry(10, Code.NOT_PERMITTED), Map.entry(200, Code.NOT_PERMITTED));

    /** Whether it is too much at once: it may be said again later. */
    boolean isTooMuch() {
        return TOO_MUCH.contains(number());
    }

    /** Whether the account at the network behind has to be connected again, or the token here is none. */
    boolean isOfTheToken() {
        return number() == WRONG_TOKEN || says("invalid token") || says("invalid company") || says("unauthorized");
    }

    /** What it means for the message. */
    Rejected rejection(String reason) {
        return new Rejected(meaning(), reason.isBlank() ? UNTOLD : reason);
    }

    private Code meaning() {
        if (says("outside of allowed window") || says("outside the allowed window")) {
            return Code.WINDOW_CLOSED;
        }
        boolean unknown = code.equals("Hub404") || says("not found");
        return CODES.getOrDefault(number(), unknown ? Code.NOT_FOUND : Code.INVALID);
    }

    private int number() {
        Matcher found = NUMBER.matcher(words);
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }

    private boolean says(String what) {
        return words.toLowerCase(Locale.ROOT).contains(what);
    }
}
