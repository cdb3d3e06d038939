package one.nexus.hub.team.access;

import one.nexus.hub.team.Role;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who may use each route, as people agreed on it: {@code who-may.txt} is written by hand, not derived from the code it
 * judges.
 */
record WhoMay(Map<String, Least> rows) {

    /** The least that a caller must be. */
    enum Least {
        /** Has a guard of its own, or nothing to hide. */
        ANYBODY,
        /** Whoever is signed in. */
        MEMBER, AGENT, MANAGER, ADMINISTRATOR;

        boolean admits(Role role) {
            return this != ANYBODY && compareTo(valueOf(role.name())) <= 0;
        }
    }

    static WhoMay agreed() {
        Map<String, Least> rows = new TreeMap<>();
        try (InputStream text = Objects.requireNonNull(WhoMay.class.getResourceAsStream("/who-may.txt"))) {
            List<String> lines = new String(text.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            for (String line : lines) {
                String[] parts = line.trim().split("\\s+");
                rows.put(parts[0] + " " + parts[1], Least.valueOf(parts[2].toUpperCase(Locale.ROOT)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new WhoMay(rows);
    }

    Optional<Least> of(Routes.Route route) {
        return Optional.ofNullable(rows.get(route.toString().replaceFirst("^HEAD ", "GET ")));
    }
}
