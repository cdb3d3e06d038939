package one.nexus.hub.conversation.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import one.nexus.hub.channel.Channels;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.integrations.channel.Templates.ApprovedText;
import one.nexus.integrations.channel.Templates.Listed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** The texts a network has approved, as they were told lately: it decides at any time which of them may still be sent. */
@Singleton
class ApprovedTexts {

    private static final Duration LATELY = Duration.ofMinutes(5);

    private final Channels channels;
    private final Cache<Place, List<ApprovedText>> known = Caffeine.newBuilder().maximumSize(1_000)
            .expireAfterWrite(LATELY).build();

    ApprovedTexts(Channels channels) {
        this.channels = channels;
    }

    private record Place(OrganisationId organisation, InboxId inbox) {}

    /**
     * All of an inbox; none where the network wants none.
     *
     * @throws Conflict {@code unreachable} or {@code wrong-key} when it could not be asked
     */
    List<ApprovedText> of(OrganisationId organisation, InboxId inbox) {
        var place = new Place(organisation, inbox);
        List<ApprovedText> lately = known.getIfPresent(place);
        return lately != null ? lately : asked(place);
    }

    private List<ApprovedText> asked(Place place) {
        Optional<Listed> told = channels.templates(place.organisation(), place.inbox());
        return switch (told.orElseGet(() -> new Listed.Found(List.of()))) {
            case Listed.Found found -> {
                known.put(place, found.texts());
                yield found.texts();
            }
            case Listed.Failed failed -> throw new Conflict(failed.code());
        };
    }
}
