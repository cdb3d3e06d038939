package one.nexus.hub.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.channel.InboxName;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A lead as screens show it.
 *
 * @param conversation the id of the conversation where the person last wrote
 * @param origin by what the person came, where the network told it
 * @param valueCents in hundredths of {@code currency}
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LeadView(long id, long pipeline, Stage stage, Instant stageSince, String title, Person contact,
        @Nullable Long conversation, @Nullable InboxName inbox, @Nullable Named owner, @Nullable Long valueCents,
        String currency,
        @Nullable String nextStep, @Nullable LocalDate nextStepOn, @Nullable Instant lastContactAt,
        @Nullable String lostReason,
        Instant openedAt, @Nullable Instant closedAt, int version, @Nullable LeadOrigin origin) {

    /** Whom the lead is with. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Person(long id, String name, @Nullable String phone) {}

    /** Something with a name. */
    @Serdeable
    public record Named(long id, String name) {}
}
