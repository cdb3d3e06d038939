package one.nexus.hub.team.member;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.organisation.NewOrganisation;
import one.nexus.hub.organisation.Organisation;
import one.nexus.hub.organisation.Organisations;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.hub.team.Fields;
import one.nexus.hub.team.Me;
import one.nexus.hub.team.Profiles;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The settings of one's organisation; reading them is part of {@link Me}. */
@Controller("/api/team/organisation")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs("organisation.manage")
class OrganisationController {

    private final CoreDatabase core;
    private final Organisations organisations;
    private final Profiles profiles;
    private final Audit audit;

    OrganisationController(CoreDatabase core, Organisations organisations, Profiles profiles, Audit audit) {
        this.core = core;
        this.organisations = organisations;
        this.profiles = profiles;
        this.audit = audit;
    }

    /** What is changed; what is absent stays. */
    @Serdeable
    record OrganisationChange(@Nullable String name, @Nullable String locale, @Nullable String timeZone) {}

    @Patch
    Me change(Caller caller, @Body OrganisationChange change) {
        return core.write(caller.organisation(), handle -> {
            Organisation before = organisations.current(handle, caller.organisation());
            Organisation after = changed(before, change);
            if (!after.equals(before)) {
                organisations.change(handle, after, caller.actor());
                audit.note(handle,
                        AuditEntry.of(caller, "organisation-changed", "organisation:" + caller.organisation(),
                                Map.of("before", before.name(), "after", after.name())));
            }
            return profiles.of(handle, caller.organisation(), caller.user());
        });
    }

    private static Organisation changed(Organisation before, OrganisationChange change) {
        var fields = new Fields();
        String name = change.name() == null ? before.name() : fields.text("name", change.name(), Fields.NAME);
        String locale = change.locale() == null
                ? before.locale()
                : fields.oneOf("locale", change.locale(), Fields.LOCALES);
        String zone = change.timeZone() == null
                ? before.timeZone()
                : fields.text("timeZone", change.timeZone(), Fields.NAME);
        if (!zone.isEmpty() && !NewOrganisation.isTimeZone(zone)) {
            fields.refused("timeZone", "unknown");
        }
        fields.check();
        return new Organisation(before.id(), name, locale, zone, before.currency(), before.edition(), before.demo());
    }
}
