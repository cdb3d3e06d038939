package one.nexus.hub.channel;

import one.nexus.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The columns of {@code inbox} without its secrets. */
record InboxRow(InboxId id, OrganisationId orgId, String name, String provider, @Nullable String baseUrl,
        String session, String network, String handle, List<String> settings,
        String state, Instant stateSince, String stateDetail, Instant reportedAt, @Nullable String pendingState,
        @Nullable Instant lostAt, int qrTurn, @Nullable Instant qrAt, @Nullable String phone, String engine,
        List<String> warnings, boolean groups, boolean newAfterResolve, String colour, @Nullable Instant lastEventAt,
        @Nullable Instant lastSentAt,
        @Nullable Instant reconciledAt,
        Instant createdAt) {

    static final String COLUMNS = """
        id, org_id, name, provider, base_url, session, network, handle, settings, state, state_since, state_detail, reported_at, pending_state,
        lost_at, qr_turn, qr_at, phone, engine, warnings, groups, new_after_resolve, colour, last_event_at, last_sent_at,
        reconciled_at, created_at
        """;

    Inbox inbox() {
        return new Inbox(id, orgId, name, new Provider(provider), Optional.ofNullable(baseUrl), session,
                network, Optional.of(handle).filter(Predicate.not(String::isEmpty)), Answers.read(settings), line(),
                Optional.ofNullable(qrAt).map(at -> new Inbox.QrTurn(qrTurn, at)), Optional.ofNullable(phone), engine,
                warnings.stream().map(Warning::of).collect(Collectors.toSet()), groups, newAfterResolve, colour,
                Optional.ofNullable(lastEventAt), Optional.ofNullable(lastSentAt),
                Optional.ofNullable(reconciledAt), createdAt);
    }

    private Line line() {
        Optional<Line.Lost> lost = Optional.empty();
        if (pendingState != null && lostAt != null) {
            lost = Optional.of(new Line.Lost(InboxState.of(pendingState), lostAt));
        }
        return new Line(InboxState.of(state), stateSince, stateDetail, reportedAt, lost);
    }
}
