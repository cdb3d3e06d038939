package one.nexus.hub.channel.practice;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A simulated session, and its row.
 *
 * @param webhook where it delivers and how it signs, sealed; absent until it was configured
 * @param status WAHA's word for the state
 * @param locale the language the simulated customer writes
 * @param step how far the conversation came
 */
record PracticeRow(InboxId inboxId, OrganisationId orgId, @Nullable String webhook, String status, String locale,
        int step) {

    static final String COLUMNS = "inbox_id, org_id, webhook, status, locale, step";

    private static final String PREFIX = "practice-";

    /** Whose session a name names. */
    static Optional<Place> place(String session) {
        String[] parts = session.startsWith(PREFIX) ? session.substring(PREFIX.length()).split("-", -1) : new String[0];
        boolean readable = parts.length == 2 && parts[0].matches("[0-9]{1,18}") && parts[1].matches("[0-9]{1,18}");
        return readable
                ? Optional.of(new Place(new OrganisationId(Long.parseLong(parts[0])),
                        new InboxId(Long.parseLong(parts[1]))))
                : Optional.empty();
    }

    String session() {
        return PREFIX + orgId + "-" + inboxId;
    }

    boolean working() {
        return status.equals("WORKING");
    }

    /** The simulated customer's number: of a range that is given to nobody. */
    String customer() {
        return "5511900%06d".formatted(inboxId.value() % 1_000_000);
    }

    String customerChat() {
        return customer() + "@c.us";
    }

    /** The inbox's own simulated number. */
    String own() {
        return "5511901%06d".formatted(inboxId.value() % 1_000_000);
    }

    /** An organisation and an inbox of it. */
    record Place(OrganisationId organisation, InboxId inbox) {}
}
