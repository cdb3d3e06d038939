package one.nexus.hub.team.member;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.team.Me;
import one.nexus.hub.team.Profiles;
import one.nexus.hub.team.SignedIn;

/** One's own profile. */
@Controller("/api/team/me")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Needs.SIGN_IN)
class MeController {

    private final Profiles profiles;
    private final ProfileChanges changes;

    MeController(Profiles profiles, ProfileChanges changes) {
        this.profiles = profiles;
        this.changes = changes;
    }

    @Get
    Me me(Caller caller) {
        return profiles.of(caller.organisation(), caller.user());
    }

    @Patch
    Me change(SignedIn signedIn, @Body ProfileChange change) {
        changes.apply(signedIn, change);
        return me(signedIn.caller());
    }
}
