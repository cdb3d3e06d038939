package one.nexus.hub.webchat;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.webchat.WebChatType;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One browser that has begun to chat on a site.
 *
 * @param siteUser   the site's word for its own user, once proved
 * @param name       how they call themselves, or empty; the same of {@code email} and {@code phone}, proved by nobody
 * @param introduced whether what was answered before the first message has been told to the team
 */
record Visit(long id, OrganisationId orgId, InboxId inboxId, String chatKey, @Nullable String siteUser, String name,
        String email, String phone, boolean introduced) {

    static final String COLUMNS = "id, org_id, inbox_id, chat_key, site_user, name, email, phone, introduced";

    /** Who it was proved to be: another site's user of the same word is somebody else. */
    Optional<Address> user() {
        return Optional.ofNullable(siteUser).map(word -> new Address(WebChatType.USER, inboxId + ":" + word));
    }

    /** Under what the conversation is found: the proved user first, who may have come by another browser before. */
    List<Address> addresses() {
        List<Address> all = new ArrayList<>(user().stream().toList());
        all.add(new Address(WebChatType.VISITOR, chatKey));
        return all;
    }

    Optional<String> told() {
        return Optional.of(name).filter(text -> !text.isBlank());
    }

    /** What was answered beside the name, to be read by the team; empty when nothing was. */
    String introduction() {
        return String.join("\n", Stream.of(email.isEmpty() ? "" : "✉ " + email, phone.isEmpty() ? "" : "☎ " + phone)
                .filter(line -> !line.isEmpty()).toList());
    }
}
