package one.nexus.hub.contact;

import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;

/**
 * Another record of the same person that became part of this one.
 *
 * @param id the number under which it can be taken back
 * @param byHand whether somebody of the team said that they are one person; else the network proved it
 * @param undoable whether it can be taken back: what is proved cannot
 * @param name what it was called last, or empty
 * @param phone its number as it is dialled, or empty where only a hidden id was known
 * @param at when it became part
 */
@Serdeable
record MergeView(long id, boolean byHand, boolean undoable, String name, String phone, Instant at) {}
