package one.nexus.hub.platform.health;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.web.Needs;

/** What this installation is, for whoever is signed in. */
@Controller("/api/data")
@Needs(Needs.SIGN_IN)
final class DataController {

    private final Readiness readiness;
    private final Version version;

    DataController(Readiness readiness, Version version) {
        this.readiness = readiness;
        this.version = version;
    }

    /**
     * The hub.
     *
     * @param state {@code ready} or {@code degraded}
     */
    @Serdeable
    record About(String name, String version, String state) {}

    /** The name, version and state of the hub. */
    @Get
    About about() {
        return new About("One Nexus Atemporal", version.toString(),
                readiness.away().isEmpty() ? "ready" : "degraded");
    }
}
