package one.nexus.hub.webchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import one.nexus.hub.platform.web.Forbidden;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.reception.Office;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** How a visit begins and goes on; asked by the panel alone. */
@Hidden
@Controller("/chat/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Needs.NOTHING)
final class VisitController {

    private final Gate gate;
    private final Sites sites;
    private final Visits visits;
    private final Proving proving;
    private final Sightings sightings;
    private final Office office;

    VisitController(Gate gate, Sites sites, Visits visits, Proving proving, Sightings sightings, Office office) {
        this.gate = gate;
        this.sites = sites;
        this.visits = visits;
        this.proving = proving;
        this.sightings = sightings;
        this.office = office;
    }

    /** The panel is shown by a page. 403 {@code domain} where it may not be. */
    @Post("/opened")
    OpenedView opened(HttpRequest<?> request, String token, @Body Opening opening) {
        Site site = gate.site(request, token);
        String page = Optional.ofNullable(opening.page()).orElse("");
        sites.admit(request, site, page);
        sightings.seen(site, page);
        Office.Standing standing = office.of(site.organisation(), site.inbox());
        Optional<Visitor> visitor = gate.known(request, site);
        return new OpenedView(standing.open(), standing.opens().orElse(null), visitor.isPresent());
    }

    /** Begins a visit; 422 names what is missing or wrong of what the site asks, 403 {@code identity} what is not proved. */
    @Post("/visits")
    HttpResponse<BegunView> begin(HttpRequest<?> request, String token, @Body NewVisit wanted) {
        Site site = gate.site(request, token);
        sites.admit(request, site, wanted.origin());
        NewVisit.Answers answers = wanted.read(site.answers());
        gate.mayBegin(request);
        return HttpResponse.created(new BegunView(visits.begin(site, answers, wanted.origin()).token()));
    }

    /** The visitor turns out to be a user of the site; 409 {@code another-user} when they were proved to be another one. */
    @Put("/identity")
    HttpResponse<Void> prove(HttpRequest<?> request, String token, @Body NewVisit wanted) {
        Visitor visitor = gate.visitor(request, token);
        NewVisit.Answers answers = wanted.read(visitor.site().answers());
        if (answers.user() == null) {
            throw new Forbidden("identity");
        }
        proving.proved(visitor, answers);
        return HttpResponse.noContent();
    }

    /** @param page the origin of the page that shows the panel */
    @Serdeable
    record Opening(@Nullable String page) {}

    /**
     * How it stands.
     *
     * @param open  whether somebody is there to answer
     * @param opens when somebody is there next
     * @param known whether the visit that was shown goes on
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpenedView(boolean open, @Nullable Instant opens, boolean known) {}

    /** @param visit what the browser shows from now on */
    @Serdeable
    record BegunView(String visit) {

        @Override
        public String toString() {
            return "BegunView[…]";
        }
    }
}
