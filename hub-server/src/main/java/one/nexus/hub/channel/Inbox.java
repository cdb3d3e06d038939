package one.nexus.hub.channel;

import one.nexus.hub.shared.OrganisationId;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An account through which customers write, and its row.
 *
 * @param baseUrl where its WAHA is, without a slash at the end; absent for a practice number
 * @param session the session's name at the provider
 * @param qr when and how often in a row a code to scan was offered, while one is
 * @param network whose customers write through it: {@code whatsapp}
 * @param handle how customers find it, where that is no phone number: {@code @aurora_bot}
 * @param settings what was answered to connect it, without secrets
 * @param phone the connected number in international digits, once known
 * @param engine the provider's engine, or empty while unknown
 * @param warnings stable codes of what an administrator should put right, see {@link Warning}
 * @param groups whether what is said in groups is taken in
 * @param newAfterResolve whether who writes after their conversation was done begins another one
 * @param colour by which it is told apart; empty for none
 * @param lastEventAt when the last delivery came; written down every few seconds only
 * @param lastSentAt when the network last took something from the hub; written down every few seconds only
 * @param reconciledAt up to when the provider was asked for what the hub may have missed
 */
public record Inbox(InboxId id, OrganisationId organisation, String name, Provider provider, Optional<String> baseUrl,
        String session, String network, Optional<String> handle, Map<String, String> settings, Line line,
        Optional<QrTurn> qr, Optional<String> phone, String engine, Set<Warning> warnings,
        boolean groups, boolean newAfterResolve, String colour, Optional<Instant> lastEventAt,
        Optional<Instant> lastSentAt, Optional<Instant> reconciledAt,
        Instant createdAt) {

    public Inbox {
        settings = Map.copyOf(settings);
        warnings = Set.copyOf(warnings);
    }

    /** Whether it is a practice number. */
    public boolean practice() {
        return provider.equals(Provider.PRACTICE);
    }

    /** Whether a number that was connected has to be connected again by somebody. */
    public boolean loggedOut() {
        return line.state() == InboxState.SCAN_QR && phone.isPresent();
    }

    /** The same, with what passed since its row was read. */
    public Inbox heard(Optional<Instant> in, Optional<Instant> out) {
        return new Inbox(id, organisation, name, provider, baseUrl, session, network, handle, settings, line, qr, phone,
                engine, warnings, groups, newAfterResolve, colour, in, out, reconciledAt, createdAt);
    }

    /** The lane in which everything that goes out through this inbox stands in order. */
    public static String lane(InboxId inbox) {
        return "inbox:" + inbox;
    }

    /**
     * One code in a row of codes: WhatsApp offers the first for 60 seconds and each later one for 20.
     *
     * @param turn 1 for the first
     */
    public record QrTurn(int turn, Instant at) {

        /** The turn after this one. */
        QrTurn next(Instant now) {
            return new QrTurn(turn + 1, now);
        }

        /** When the code can no longer be scanned. */
        public Instant expiresAt() {
            return at.plus(turn <= 1 ? Duration.ofSeconds(60) : Duration.ofSeconds(20));
        }
    }
}
