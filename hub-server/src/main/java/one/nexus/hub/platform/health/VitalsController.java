package one.nexus.hub.platform.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.platform.data.DatabaseUnavailable;
import one.nexus.hub.platform.health.OrganisationVital.Trouble;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Needs;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The health of the hub for whoever runs it: what is how, since when. What to do about it is the console's to say. */
@Controller("/api/health")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs("organisation.manage")
final class VitalsController {

    private final Watch watch;
    private final List<OrganisationVital> ofOrganisation;
    private final Clock clock;

    VitalsController(Watch watch, List<OrganisationVital> ofOrganisation, Clock clock) {
        this.watch = watch;
        this.ofOrganisation = ofOrganisation.stream().sorted(Comparator.comparing(OrganisationVital::name)).toList();
        this.clock = clock;
    }

    /**
     * One thing.
     *
     * @param since when it came to this state, as far as it is known
     * @param value seconds of {@code intake}, {@code relay}, {@code queue}, {@code schedule}, {@code search} and {@code clock}, megabytes of
     *     {@code disk}, hundredths of {@code memory}, else how many; absent where there is no number, or it is not known
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record VitalView(@Schema(allowableValues = {
        "chat", "core", "broker", "storage", "disk", "intake", "relay", "outbox", "queue", "backlog", "schedule",
        "search", "sockets", "clock", "memory", "channels", "dead-letters", "kept"}) String name,
            @Schema(allowableValues = {"good", "warning", "bad"}) String state, @Nullable Instant since,
            @Nullable Double value){

        static VitalView of(Watch.Seen seen) {
            var value = seen.reading().value();
            return new VitalView(seen.name(), seen.reading().state().code(), seen.since(),
                    value.isPresent() ? value.getAsDouble() : null);
        }

        static VitalView of(OrganisationVital vital, Trouble trouble) {
            Wellness state = trouble.count() == 0 ? Wellness.GOOD : vital.atWorst();
            return new VitalView(vital.name(), state.code(), trouble.since().orElse(null), (double) trouble.count());
        }

        static VitalView unknown(String name) {
            return new VitalView(name, Wellness.BAD.code(), null, null);
        }
    }

    /** Everything, as it was at {@code at}. */
    @Serdeable
    record VitalsView(Instant at, List<VitalView> vitals) {}

    /** How everything is at this moment. */
    @Get
    HttpResponse<VitalsView> now(Caller caller) {
        List<VitalView> vitals = Stream.concat(watch.now().stream().map(VitalView::of),
                ofOrganisation.stream().map(vital -> read(vital, caller))).toList();
        return HttpResponse.ok(new VitalsView(clock.instant(), vitals)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** With its database away the rest is still to be seen. */
    private static VitalView read(OrganisationVital vital, Caller caller) {
        try {
            return VitalView.of(vital, vital.trouble(caller.organisation()));
        } catch (DatabaseUnavailable away) {
            return VitalView.unknown(vital.name());
        }
    }
}
