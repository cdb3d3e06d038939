package one.nexus.hub.team;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles an organisation begins with. What each may do is data of the organisation; this is what the data starts as. */
public enum Role {

    ADMINISTRATOR(Permission.ALL), MANAGER(Permission.MANAGING), AGENT(Permission.SELLING);

    private final List<String> startsWith;

    Role(List<String> startsWith) {
        this.startsWith = startsWith;
    }

    /** {@code administrator}, {@code manager}, {@code agent}. */
    public String code() {
        return switch (this) {
            case ADMINISTRATOR -> "administrator";
            case MANAGER -> "manager";
            case AGENT -> "agent";
        };
    }

    /** The permissions of the role in a new organisation. */
    List<String> startsWith() {
        return startsWith;
    }

    /** The role of a code. */
    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
