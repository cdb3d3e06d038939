package one.nexus.hub.webchat;

import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.webchat.WebChatSite;

/**
 * The chat of somebody's site.
 *
 * @param connection the inbox behind it
 * @param answers    what an administrator answered about it
 */
record Site(Connection connection, WebChatSite answers) {

    OrganisationId organisation() {
        return connection.organisation();
    }

    InboxId inbox() {
        return connection.id();
    }

    /** What stands at its head. */
    String title() {
        return answers.title().isEmpty() ? connection.inbox().name() : answers.title();
    }
}
