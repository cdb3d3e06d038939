package one.nexus.hub.conversation.message;

import one.nexus.hub.media.FileId;
import one.nexus.hub.media.FileView;
import one.nexus.hub.platform.crypto.Signatures;
import one.nexus.hub.shared.OrganisationId;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Where letters can be opened for as long as a screen shows them. */
@Singleton
class LetterAddresses {

    private static final String PURPOSE = "letter";

    private final Signatures signatures;
    private final Clock clock;

    LetterAddresses(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Whose letter, by the file it is kept in. */
    record Opened(OrganisationId organisation, FileId source) {}

    /** The same for a while, so that a browser does not load it anew. */
    String of(OrganisationId organisation, long source) {
        long step = FileView.ON_SCREEN.toSeconds();
        long until = (clock.instant().getEpochSecond() / step + 2) * step;
        return "/letters/" + signatures.sign(PURPOSE, organisation + ":" + source + ":" + until);
    }

    /** Where an address leads, while it lasts. */
    Optional<Opened> opened(String token) {
        return signatures.open(PURPOSE, token).map(payload -> payload.split(":", 3))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[2])).isAfter(clock.instant()))
                .map(parts -> new Opened(new OrganisationId(Long.parseLong(parts[0])),
                        new FileId(Long.parseLong(parts[1]))));
    }
}
