package one.nexus.hub.demo;

import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import one.nexus.hub.organisation.NewOrganisation;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.Foundation;
import one.nexus.hub.team.Founding;
import one.nexus.hub.team.Members;
import one.nexus.hub.team.NewMember;
import one.nexus.hub.team.Role;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

/** The colleagues of the demonstration, made at the first start. */
@Singleton
class DemoTeam {

    /** The password of all of them; the data is invented, and the demonstration is switched on by hand. */
    static final String PASSWORD = "one-nexus-demo";

    private static final String DOMAIN = "@demo.one-nexus.example";
    private static final Map<String, String> NAMES = Map.of("ana", "Ana Prado", "bruno", "Bruno Tavares", "carla",
            "Carla Menezes");

    private final Founding founding;
    private final Members members;
    private final EmbeddedServer server;
    private final JsonMapper json;

    DemoTeam(Founding founding, Members members, EmbeddedServer server, JsonMapper json) {
        this.founding = founding;
        this.members = members;
        this.server = server;
        this.json = json;
    }

    /** A colleague who is signed in. */
    record Signed(Caller caller, Colleague hands) {}

    /** The colleagues by their short names; empty when somebody has changed a password since. */
    Optional<Map<String, Signed>> signedIn() {
        foundOnce();
        Map<String, Signed> team = new LinkedHashMap<>();
        for (String name : NAMES.keySet()) {
            Optional<Signed> signed = signIn(name);
            if (signed.isEmpty()) {
                return Optional.empty();
            }
            team.put(name, signed.get());
        }
        return Optional.of(team);
    }

    static String email(String name) {
        return name + DOMAIN;
    }

    private void foundOnce() {
        try {
            OrganisationId organisation = founding.found(new Foundation(
                    new NewOrganisation("Clínica Bela Pele", "pt-BR", "America/Sao_Paulo", true), member("ana")))
                    .organisation();
            members.join(organisation, member("bruno"), Role.MANAGER);
            members.join(organisation, member("carla"), Role.AGENT);
        } catch (Invalid taken) {
            // founded by an earlier start
        }
    }

    private static NewMember member(String name) {
        return new NewMember(NAMES.getOrDefault(name, name), email(name), PASSWORD, "pt-BR");
    }

    private Optional<Signed> signIn(String name) {
        return Colleague.signIn(server.getURI(), json, email(name), PASSWORD).map(hands -> {
            Map<String, Object> me = hands.get("/api/team/me").body();
            var caller = new Caller(new OrganisationId(id(me, "organisation")), new UserId(id(me, "user")),
                    Set.of("conversation.read", "conversation.reply"));
            return new Signed(caller, hands);
        });
    }

    private static long id(Map<String, Object> body, String key) {
        return body.get(key) instanceof Map<?, ?> inner ? Colleague.number(inner.get("id")) : 0;
    }
}
