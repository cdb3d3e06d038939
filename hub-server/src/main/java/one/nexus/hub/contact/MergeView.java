package one.nexus.hub.contact;

import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;

/**
 * Another record that proved to be of the same person and became part of this one.
 *
 * @param name what it was called last, or empty
 * @param phone its number as it is dialled, or empty where only a hidden id was known
 * @param at when that was proved
 */
@Serdeable
record MergeView(String name, String phone, Instant at) {}
