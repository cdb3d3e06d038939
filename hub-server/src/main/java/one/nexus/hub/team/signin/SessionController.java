package one.nexus.hub.team.signin;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.team.SignedIn;

import java.util.List;

/** Where a person is signed in. */
@Controller("/api/team/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Needs.SIGN_IN)
class SessionController {

    private final OwnSessions own;

    SessionController(OwnSessions own) {
        this.own = own;
    }

    @Get
    List<OwnSessions.SessionView> list(SignedIn signedIn) {
        return own.list(signedIn);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void end(Caller caller, long id) {
        own.end(caller, id);
    }
}
