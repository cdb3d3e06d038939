package one.nexus.hub.channel;

import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Capability;
import one.nexus.integrations.channel.Download;
import one.nexus.integrations.channel.Letters;
import one.nexus.integrations.channel.MediaRef;
import one.nexus.integrations.channel.OutboundAction;
import one.nexus.integrations.channel.ReplyWindow;
import one.nexus.integrations.channel.SendResult;
import one.nexus.integrations.channel.Templates;
import one.nexus.integrations.waha.WahaApi;
import one.nexus.integrations.waha.WahaContact;

import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

/**
 * What other features ask of the network behind an inbox, now and without a queue. Calls block; what the outside does
 * comes back as a value.
 */
@Singleton
public class Channels {

    private final Connections connections;
    private final Wahas wahas;
    private final Carriers carriers;

    Channels(Connections connections, Wahas wahas, Carriers carriers) {
        this.connections = connections;
        this.wahas = wahas;
        this.carriers = carriers;
    }

    /** What the network behind an inbox can do. */
    public Set<Capability> capabilities(Inbox inbox) {
        return carriers.of(inbox).capabilities();
    }

    /** Reads the letters that were kept, of whichever inbox. */
    public Letters letters() {
        return carriers.letters();
    }

    /** For how long a person may be answered after they wrote; empty where the network has no such rule. */
    public Optional<ReplyWindow> window(Inbox inbox) {
        return carriers.window(inbox.provider());
    }

    /** The texts that the network has approved for this inbox; empty where it wants none. */
    public Optional<Templates.Listed> templates(OrganisationId organisation, InboxId inbox) {
        Connection connection = connections.of(organisation, inbox);
        return carriers.templates(connection.inbox().provider()).map(known -> known.list(connection.account()));
    }

    /**
     * Opens a file of a message; the provider is asked to fetch it again when it is gone. The caller closes it.
     *
     * @param limit the most bytes to take
     */
    public Download download(OrganisationId organisation, InboxId inbox, MediaRef file, long limit) {
        return connections.find(organisation, inbox)
                .map(connection -> carriers.of(connection.inbox()).download(connection.account(), file, limit))
                .orElseGet(Channels::removed);
    }

    /** Does something that is worth nothing later: typing shown or taken back. */
    public SendResult perform(OrganisationId organisation, InboxId inbox, OutboundAction action) {
        Connection connection = connections.of(organisation, inbox);
        return carriers.of(connection.inbox()).perform(connection.account(), action);
    }

    /** The phone behind a hidden WhatsApp id; empty while WhatsApp has not told it, or cannot be asked. */
    public Optional<Address> phoneOf(OrganisationId organisation, InboxId inbox, Address lid) {
        return waha(organisation, inbox).flatMap(api -> api.contacts().phoneOf(lid).found())
                .flatMap(phone -> phone);
    }

    /** The name under which the phone or the person themselves go in a chat. */
    public Optional<String> nameOf(OrganisationId organisation, InboxId inbox, String chatKey) {
        Connection connection = connections.of(organisation, inbox);
        return connection.inbox().provider().isWaha()
                ? wahas.api(connection).contacts().contact(chatKey).found().flatMap(WahaContact::bestName)
                : carriers.profiles(connection.inbox().provider())
                        .flatMap(profiles -> profiles.name(connection.account(), chatKey));
    }

    /** The picture of a person or group. The caller closes it. */
    public Download picture(OrganisationId organisation, InboxId inbox, String chatKey, long limit) {
        return connections.find(organisation, inbox).map(connection -> picture(connection, chatKey, limit))
                .orElseGet(Channels::removed);
    }

    private static Download removed() {
        return new Download.Refused("The inbox was removed.");
    }

    private Download picture(Connection connection, String chatKey, long limit) {
        return connection.inbox().provider().isWaha()
                ? wahas.api(connection).contacts().picture(chatKey, limit)
                : carriers.profiles(connection.inbox().provider())
                        .map(profiles -> profiles.picture(connection.account(), chatKey, limit))
                        .orElseGet(() -> new Download.Gone("this network shows no pictures"));
    }

    private Optional<WahaApi> waha(OrganisationId organisation, InboxId inbox) {
        return Optional.of(connections.of(organisation, inbox))
                .filter(connection -> connection.inbox().provider().isWaha()).map(wahas::api);
    }
}
