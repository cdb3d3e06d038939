package one.nexus.hub.team.signin;

import io.micronaut.scheduling.TaskExecutors;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.hub.team.Me;
import one.nexus.hub.team.RequestOrigin;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What the audit trail says of sign-ins. */
@Singleton
class SignInTrail {

    private static final Logger LOG = LoggerFactory.getLogger(SignInTrail.class);

    private final CoreDatabase core;
    private final Audit audit;
    private final ExecutorService aside;

    SignInTrail(CoreDatabase core, Audit audit, @Named(TaskExecutors.BLOCKING) ExecutorService aside) {
        this.core = core;
        this.audit = audit;
        this.aside = aside;
    }

    void succeeded(Handle handle, OrganisationId organisation, UserId user) {
        audit.note(handle, new AuditEntry(organisation, Optional.of(user), "sign-in", "user:" + user, Map.of()));
    }

    /** Written aside: the answer must not take longer for a known e-mail than for an unknown one. */
    void failed(UserId user, List<Me.Choice> memberships, RequestOrigin origin) {
        aside.execute(
                () -> memberships.forEach(membership -> failed(user, new OrganisationId(membership.id()), origin)));
    }

    private void failed(UserId user, OrganisationId organisation, RequestOrigin origin) {
        try {
            core.write(organisation, handle -> {
                audit.note(handle,
                        new AuditEntry(organisation, Optional.empty(), "sign-in-failed", "user:" + user, Map.of()),
                        origin);
                return organisation;
            });
        } catch (DatabaseUnavailable away) {
            LOG.warn("A failed sign-in of user {} is missing in the audit trail: the database was away", user);
        }
    }
}
