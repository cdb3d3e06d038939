package one.nexus.hub.team;

import one.nexus.hub.ForeignIds;
import one.nexus.hub.People;

import java.util.Map;
import jakarta.inject.Singleton;

/** Members, sessions, tokens and invitations of another organisation. */
@Singleton
class TeamForeignIds implements ForeignIds {

    private final Members members;

    TeamForeignIds(Members members) {
        this.members = members;
    }

    @Override
    public String routes() {
        return "/api/team";
    }

    @Override
    public Map<String, String> made(People.Signed owner, String canary) {
        var member = members.join(owner.organisation(),
                new NewMember(canary, canary + "@one-nexus.example", People.PASSWORD, "pt-BR"),
                Role.AGENT);
        var token = owner.browser().post("/api/team/tokens", Map.of("name", canary));
        var invitation = owner.browser().post("/api/team/invitations",
                Map.of("role", "agent", "email", canary + "2@one-nexus.example"));
        Object session = owner.browser().get("/api/team/sessions").list().getFirst().get("id");
        return Map.of("/api/team/members/{id}", member.toString(), "/api/team/tokens/{id}", token.at("id").toString(),
                "/api/team/invitations/{id}", invitation.at("id").toString(), "/api/team/sessions/{id}",
                session.toString());
    }

    @Override
    public Map<String, Map<String, Object>> bodies() {
        return Map.of("PATCH /api/team/members/{id}", Map.of("role", "manager"));
    }
}
