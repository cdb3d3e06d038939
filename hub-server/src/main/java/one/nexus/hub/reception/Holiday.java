package one.nexus.hub.reception;

import java.time.LocalDate;

/**
 * A day on which nobody is there.
 *
 * @param name what the team calls it, or empty
 */
record Holiday(LocalDate day, String name) {}
