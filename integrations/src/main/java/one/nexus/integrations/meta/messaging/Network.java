package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.ChannelKind;
import one.nexus.integrations.channel.TextParts;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What differs between the two.
 *
 * @param kind   the kind of channel
 * @param object what Meta calls what it tells of it
 * @param scheme how its people are named
 * @param cut    makes of a text as many as the network needs
 */
record Network(ChannelKind kind, String object, Address.Scheme scheme, Function<String, List<String>> cut) {

    /** How long anything may be said after a person wrote. */
    static final Duration OPEN = Duration.ofHours(24);
    /** How long a person of the team may answer. */
    static final Duration BY_PERSON = Duration.ofDays(7);

    private static final int LONGEST_OF_INSTAGRAM = 1000;
    private static final int LONGEST_OF_MESSENGER = 2000;

    private static final Address.Scheme FACEBOOK_PERSON = new Address.Scheme("facebook-person");

    static final Network INSTAGRAM = new Network(new ChannelKind("instagram"), "instagram",
            new Address.Scheme("instagram"), text -> TextParts.ofBytes(text, LONGEST_OF_INSTAGRAM));
    static final Network MESSENGER = new Network(new ChannelKind("messenger"), "page",
            new Address.Scheme("messenger"), text -> TextParts.ofCharacters(text, LONGEST_OF_MESSENGER));

    /** How what is said below posts is named. */
    Address.Scheme comments() {
        return new Address.Scheme(kind.code() + "-comment");
    }

    /** How who writes below posts is named: on Instagram as in messages, on pages by an id of its own. */
    Address.Scheme commenters() {
        return isInstagram() ? scheme : FACEBOOK_PERSON;
    }

    boolean isInstagram() {
        return equals(INSTAGRAM);
    }
}
