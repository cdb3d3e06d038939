package one.nexus.hub.channel.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.channel.Connection;
import one.nexus.hub.channel.Connections;
import one.nexus.hub.channel.Inbox;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.InboxState;
import one.nexus.hub.channel.Wahas;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Conflict;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.waha.Answer;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Pairing an inbox with a phone: the code to scan, the code to type, restart and log-out. */
@Controller("/api/channel/inboxes/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs("inbox.manage")
final class PairingController {

    private final Connections connections;
    private final Connecting connecting;
    private final Enrolling enrolling;
    private final Wahas wahas;
    private final Audit audit;

    PairingController(Connections connections, Connecting connecting, Enrolling enrolling, Wahas wahas, Audit audit) {
        this.connections = connections;
        this.connecting = connecting;
        this.enrolling = enrolling;
        this.wahas = wahas;
        this.audit = audit;
    }

    /** What to draw as a QR code at this moment. Ask again when it expires and at every {@code inbox.qr-changed}. */
    @Get("/qr")
    QrView qr(Caller caller, long id) {
        Connection connection = paired(caller, id);
        Inbox inbox = connection.inbox();
        String state = inbox.line().state().code();
        if (inbox.line().state() != InboxState.SCAN_QR) {
            return new QrView(state, null, null);
        }
        Optional<String> value = wahas.api(connection).sessions().qr().found();
        Instant expiresAt = value.flatMap(drawn -> inbox.qr()).map(Inbox.QrTurn::expiresAt).orElse(null);
        return new QrView(state, value.orElse(null), expiresAt);
    }

    /** The code to type on the phone instead of scanning. */
    @Post("/pairing-code")
    PairingCode pairingCode(Caller caller, long id, @Body PairingPhone wanted) {
        Connection connection = paired(caller, id);
        return switch (wahas.api(connection).sessions().pairingCode(wanted.digits())) {
            case Answer.Given<String> given -> new PairingCode(given.value());
            case Answer.Failed<String> failed -> throw failed.problem() == Answer.Problem.INVALID
                    ? Invalid.field("phone", "refused")
                    : new Conflict("not-now");
        };
    }

    /** The code that the phone shows, too, while WhatsApp waits for a passkey to be confirmed. */
    @Get("/passkey")
    PasskeyView passkey(Caller caller, long id) {
        Connection connection = paired(caller, id);
        Optional<String> code = connection.inbox().line().waitsForPasskey()
                ? wahas.api(connection).sessions().passkeyCode().found()
                : Optional.empty();
        return new PasskeyView(code.orElse(null));
    }

    /** Somebody compared the codes: the pairing goes on. */
    @Post("/passkey/confirm")
    InboxView confirmPasskey(Caller caller, long id) {
        Connection connection = paired(caller, id);
        Answer<Boolean> confirmed = wahas.api(connection).sessions().confirmPasskey();
        if (confirmed instanceof Answer.Failed<Boolean> failed) {
            throw new Conflict(failed.problem() == Answer.Problem.UNREACHABLE ? "unreachable" : "not-now");
        }
        return after(caller, id, "inbox-passkey-confirmed", confirmed);
    }

    /** Restarts the session under the hub's own configuration, or tells the provider anew where to deliver. */
    @Post("/restart")
    InboxView restart(Caller caller, long id) {
        Connection connection = connection(caller, id);
        if (!connection.inbox().provider().isWaha()) {
            return told(caller, id, connection);
        }
        return after(caller, id, "inbox-restarted", connecting.restart(connection));
    }

    /** Unlinks the phone; it has to be connected anew. */
    @Post("/log-out")
    InboxView logOut(Caller caller, long id) {
        return after(caller, id, "inbox-logged-out", connecting.logOut(paired(caller, id)));
    }

    private InboxView after(Caller caller, long id, String action, Answer<?> answer) {
        if (answer instanceof Answer.Failed<?>) {
            throw new Conflict("unreachable");
        }
        return noted(caller, id, action);
    }

    private InboxView told(Caller caller, long id, Connection connection) {
        return switch (enrolling.told(connection)) {
            case Enrolment.Check.Fine fine -> noted(caller, id, "inbox-restarted");
            case Enrolment.Check.Wrong wrong -> throw new Conflict(wrong.code());
            case Enrolment.Check.Unreachable away -> throw new Conflict("unreachable");
        };
    }

    private InboxView noted(Caller caller, long id, String action) {
        Inbox inbox = connection(caller, id).inbox();
        audit.note(AuditEntry.of(caller, action, "inbox:" + id, Map.of("name", inbox.name())));
        return InboxView.of(inbox, null);
    }

    /** An account that is connected by answers has nothing to pair. */
    private Connection paired(Caller caller, long id) {
        return Optional.of(connection(caller, id)).filter(known -> known.inbox().provider().isWaha())
                .orElseThrow(() -> new NotFound("session"));
    }

    private Connection connection(Caller caller, long id) {
        return connections.of(caller.organisation(), new InboxId(id));
    }

    /**
     * The code to scan.
     *
     * @param qr the raw value to draw; absent while there is none
     * @param expiresAt when it can no longer be scanned, as far as known
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record QrView(@Schema(allowableValues = {"connecting", "scan-qr", "working", "disconnected", "failed",
        "unreachable"}) String state, @Nullable String qr, @Nullable Instant expiresAt){}

    /** @param code to be compared with the one on the phone; absent while there is none */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PasskeyView(@Nullable String code) {}

    /** What to type on the phone. */
    @Serdeable
    record PairingCode(String code) {}

    /** The phone to pair with. */
    @Serdeable
    record PairingPhone(@Nullable String phone) {

        String digits() {
            String digits = NewInbox.text(phone).replaceAll("[^0-9]", "");
            if (digits.length() < 8 || digits.length() > 15) {
                throw Invalid.field("phone", digits.isEmpty() ? "required" : "invalid");
            }
            return digits;
        }
    }
}
