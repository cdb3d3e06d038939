/**
 * The one record of a person: name, addresses on every network, and the proof that two addresses are the same person.
 * {@link one.nexus.hub.contact.Contacts} finds or makes the record of a sender; what a member of the team wrote is never
 * overwritten by what a provider calls somebody. Owns {@code contact}, {@code contact_address}, {@code contact_key} and
 * {@code contact_merge} of the core database.
 */
@Feature(name = "contact", uses = {"live", "team", "organisation", "platform", "shared"})
@NullMarked
package one.nexus.hub.contact;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
