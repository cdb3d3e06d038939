package one.nexus.hub.team;

import one.nexus.hub.ForeignIds;
import one.nexus.hub.People;

import java.util.HashMap;
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
        Map<String, Map<String, Object>> bodies = new HashMap<>();
        bodies.put("PATCH /api/team/members/{id}", Map.of("role", "manager"));
        bodies.put("PATCH /api/team/me", Map.of("name", "Ana"));
        bodies.put("PATCH /api/team/organisation", Map.of("name", "Loja"));
        bodies.put("POST /api/team/invitations", Map.of("role", "agent"));
        bodies.put("POST /api/team/tokens", Map.of("name", "program"));
        bodies.put("POST /api/team/sign-in", Map.of("email", "ana@one-nexus.example", "password", "wrong password"));
        Map<String, Object> founding = Map.of("token", "made-up", "organisation", "Loja", "name", "Ana", "email",
                "new@one-nexus.example", "password", People.PASSWORD);
        bodies.put("POST /api/team/set-up", founding);
        bodies.put("POST /api/team/sign-up", founding);
        bodies.put("POST /api/team/invitations/by-token/{token}/accept",
                Map.of("name", "Ana", "email", "new@one-nexus.example", "password", People.PASSWORD));
        return bodies;
    }
}
