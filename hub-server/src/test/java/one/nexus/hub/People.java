package one.nexus.hub;

import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.organisation.NewOrganisation;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Foundation;
import one.nexus.hub.team.Founding;
import one.nexus.hub.team.Members;
import one.nexus.hub.team.NewMember;
import one.nexus.hub.team.Role;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Singleton;

import static org.assertj.core.api.Assertions.assertThat;

/** Organisations and people for tests, each signed in by HTTP with a browser of its own. */
@Singleton
public class People {

    /** The password of everybody here. */
    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final EmbeddedServer server;
    private final Founding founding;
    private final Members members;

    People(EmbeddedServer server, Founding founding, Members members) {
        this.server = server;
        this.founding = founding;
        this.members = members;
    }

    /** A person who is signed in. */
    public record Signed(Browser browser, OrganisationId organisation, UserId user, String email) {}

    /** A new organisation and its administrator. */
    public Signed founded(String name) {
        String email = "admin" + NEXT.incrementAndGet() + "@one-nexus.example";
        var founded = founding.found(new Foundation(new NewOrganisation(name, "pt-BR", "America/Sao_Paulo", false),
                new NewMember("Ana Souza", email, PASSWORD, "pt-BR")));
        return new Signed(signedIn(email), founded.organisation(), founded.administrator(), email);
    }

    /** A new member of an organisation. */
    public Signed joined(OrganisationId organisation, Role role) {
        String email = role.code() + NEXT.incrementAndGet() + "@one-nexus.example";
        UserId user = members.join(organisation, new NewMember("Bruno Lima", email, PASSWORD, "pt-BR"), role);
        return new Signed(signedIn(email), organisation, user, email);
    }

    /** A browser that nobody has signed in with. */
    public Browser stranger() {
        return new Browser(server.getURI());
    }

    private Browser signedIn(String email) {
        Browser browser = stranger();
        assertThat(browser.post("/api/team/sign-in", Map.of("email", email, "password", PASSWORD)).status())
                .isEqualTo(200);
        return browser;
    }
}
