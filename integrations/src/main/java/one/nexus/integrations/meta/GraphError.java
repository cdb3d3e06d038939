package one.nexus.integrations.meta;

import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.Shortened;
import one.nexus.integrations.json.Json;

import java.util.Optional;
import java.util.Set;

/**
 * An error as the Graph API and WhatsApp's receipts write it, and what follows from it
 * (<a href="https://developers.facebook.com/docs/graph-api/guides/error-handling">Graph API</a>,
 * <a href="https://developers.facebook.com/docs/messenger-platform/error-codes">Messenger Platform</a>,
 * <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes">WhatsApp</a>, "Error codes").
 *
 * @param code    zero when there is none
 * @param subcode zero when there is none
 * @param words   what it says, on one line, shortened
 */
public record GraphError(int code, int subcode, Optional<String> words) {

    private static final Set<Integer> TOKEN = Set.of(102, 190);
    private static final Set<Integer> THROTTLED = Set.of(4, 17, 32, 613, 80000, 80001, 80002, 80003, 80004, 80005,
            80006,
            80007, 80008, 80009, 80014, 130429, 133016, 131056);
    private static final Set<Integer> TEMPORARY = Set.of(1, 2, 131000, 131016, 131057, 133004);
    /** Told also of messages that were answered in time, so its words are shown beside it. */
    private static final Set<Integer> WINDOW = Set.of(2534022, 2018278, 2018065);
    private static final Set<Integer> HELD_BACK = Set.of(368, 130497, 131031, 131042, 131045, 131048, 131064, 133010,
            131059);
    private static final Set<Integer> OPTED_OUT = Set.of(131049, 131050, 130472);
    private static final Set<Integer> UNREACHABLE = Set.of(131026, 131030, 2018001, 2018109);
    private static final Set<Integer> BLOCKED = Set.of(551, 131028, 1545041);
    private static final Set<Integer> UNSUPPORTED = Set.of(131051, 131062);

    /** Reads an error. */
    public static GraphError of(Json error) {
        Optional<String> said = error.text("error_data", "details").or(() -> error.text("error_user_msg"))
                .or(() -> error.text("message")).or(() -> error.text("title"));
        return new GraphError(number(error, "code"), number(error, "error_subcode"), said.map(Shortened::reason));
    }

    private static int number(Json error, String field) {
        long told = error.whole(field).orElse(0);
        return told > 0 && told <= Integer.MAX_VALUE ? (int) told : 0;
    }

    /** Whether the token is dead: somebody must connect the account anew. */
    public boolean isOfTheToken() {
        return TOKEN.contains(code);
    }

    /** Whether it was too much at once. */
    public boolean isTooMuch() {
        return THROTTLED.contains(code);
    }

    /** Whether one message in six seconds to the same person is the limit that was passed. */
    boolean isOfOnePair() {
        return code == 131056;
    }

    /** Whether the token may not do this. */
    public boolean isOfPermission() {
        return code == 3 || code == 10 || code >= 200 && code < 300;
    }

    /** Whether the same may be tried again at once. */
    public boolean isTemporary() {
        return TEMPORARY.contains(code);
    }

    /** Whether a file could not be taken: handing it over again may help. */
    public boolean isOfTheFile() {
        return code == 131053 || code == 131052;
    }

    /** What it says of a message that will not go, with the sentence for people. */
    public Rejected rejection(String reason) {
        return new Rejected(meaning(), reason);
    }

    private Code meaning() {
        if (isOfTheToken()) {
            return Code.UNAUTHORISED;
        }
        if (code == 131047 || WINDOW.contains(subcode)) {
            return Code.WINDOW_CLOSED;
        }
        if (OPTED_OUT.contains(code)) {
            return Code.OPTED_OUT;
        }
        if (HELD_BACK.contains(code) || THROTTLED.contains(code)) {
            return Code.LIMITED;
        }
        return refusal();
    }

    private Code refusal() {
        if (BLOCKED.contains(code) || BLOCKED.contains(subcode)) {
            return Code.BLOCKED;
        }
        if (UNREACHABLE.contains(code) || UNREACHABLE.contains(subcode)) {
            return Code.NOT_FOUND;
        }
        if (UNSUPPORTED.contains(code)) {
            return Code.UNSUPPORTED;
        }
        return isOfPermission() ? Code.NOT_PERMITTED : Code.INVALID;
    }
}
