package one.nexus.integrations.program;

import okhttp3.HttpUrl;
import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.SendResult.Accepted;
import one.nexus.integrations.channel.SendResult.Code;
import one.nexus.integrations.channel.SendResult.Rejected;
import one.nexus.integrations.channel.SendResult.Unreachable;
import one.nexus.integrations.program.CallbackLog.Callback;

import java.util.Map;
import java.util.Optional;

/** Connects programs: there is nobody to ask but the program itself, and that only once it has its keys. */
record ProgramEnrolment(Callbacks callbacks) implements Enrolment {

    private static final Check INVALID = new Check.Wrong(ProgramType.CALLBACK, "invalid");

    /** Says a signed {@code ping}, which a program answers as it answers everything: with success. */
    @Override
    public Check check(ChannelAccount account) {
        Optional<HttpUrl> url = CallbackAddress.of(account);
        if (url.isEmpty()) {
            return INVALID;
        }
        Check fine = new Check.Fine(url.get().host(), "");
        if (account.secret(SIGNING_SECRET).isEmpty()) {
            return fine;
        }
        SendResult told = callbacks.tell(account, new Callback("ping", "ping", ""), Map.of());
        return switch (told) {
            case Accepted accepted -> fine;
            case Rejected no -> no.code() == Code.FORBIDDEN_ADDRESS
                    ? new Check.Wrong(ProgramType.CALLBACK, "forbidden-address")
                    : new Check.Unreachable(no.reason());
            case Unreachable away -> new Check.Unreachable(away.cause());
            default -> new Check.Unreachable("The program did not answer.");
        };
    }

    /** A program is told its keys by people; until then it could only refuse what it is told. */
    @Override
    public Check connect(ChannelAccount account, String webhook) {
        return CallbackAddress.of(account).<Check>map(url -> new Check.Fine(url.host(), "")).orElse(INVALID);
    }

    @Override
    public void release(ChannelAccount account) {
        // its key is gone with the inbox
    }
}
