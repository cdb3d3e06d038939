package one.nexus.integrations.program;

import okhttp3.OkHttpClient;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.ChannelType;
import one.nexus.integrations.channel.SetupField;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A program of the organisation's own. */
public final class ProgramType implements ChannelType {

    /** A program of one's own. */
    public static final ChannelKind KIND = new ChannelKind("api");

    /** What a program calls its people, after the inbox: two programs may use the same words for different people. */
    public static final Address.Scheme SCHEME = new Address.Scheme("program");

    static final String CALLBACK = "callbackUrl";

    private final CallbackLog log;

    /** With a log of what becomes of callbacks. */
    public ProgramType(CallbackLog log) {
        this.log = log;
    }

    @Override
    public ChannelKind kind() {
        return KIND;
    }

    @Override
    public String network() {
        return KIND.code();
    }

    @Override
    public List<SetupField> fields() {
        return List.of(SetupField.text(CALLBACK));
    }

    /** What would be its address is the program's key. */
    @Override
    public boolean addressed() {
        return false;
    }

    @Override
    public Opened open(OkHttpClient guarded, Clock clock) {
        var callbacks = new Callbacks(guarded, clock, log);
        return new Opened(new ProgramChannel(callbacks), new ProgramEnrolment(callbacks), Optional.empty());
    }
}
