package one.nexus.hub.live;

import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.MemberName;
import one.nexus.hub.team.Members;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Who is writing right now. Nothing of it is kept: it goes to the screens of all nodes and is gone. */
@Singleton
public class Typing {

    static final String PERMISSION = "conversation.read";

    private final Members members;
    private final Whispers whispers;
    private final Frames frames;
    private final List<ColleagueTyping> listeners;

    Typing(Members members, Whispers whispers, Frames frames, List<ColleagueTyping> listeners) {
        this.members = members;
        this.whispers = whispers;
        this.frames = frames;
        this.listeners = List.copyOf(listeners);
    }

    /** The customer of {@code conversation} began to write, or stopped. */
    public void customer(OrganisationId organisation, long conversation, boolean on) {
        whispers.tell(organisation, PERMISSION, frames.write(new ServerFrame.Typing(conversation, null, on)));
    }

    void colleague(Connection connection, long conversation, boolean on) {
        if (!connection.caller().may("conversation.reply")) {
            return;
        }
        UserId user = connection.caller().user();
        Optional<MemberName> name = members.name(connection.caller().organisation(), user);
        OrganisationId organisation = connection.caller().organisation();
        name.ifPresent(known -> {
            whispers.tell(organisation, PERMISSION, frames.write(
                    new ServerFrame.Typing(conversation, new ServerFrame.Typist(user.value(), known.name()), on)));
            listeners.forEach(listener -> listener.typing(organisation, conversation, known.name(), on));
        });
    }
}
