/**
 * Files: pictures, voice notes, videos, documents of messages. Takes bytes in, finds out what they are without trusting
 * names, stores them under their content hash and serves them through signed, short-lived addresses in a way that no
 * browser runs them. Owns the table {@code file} of the chat database.
 */
@Feature(name = "media", uses = {"live", "team", "organisation", "platform", "shared"})
@NullMarked
package one.nexus.hub.media;

import one.nexus.hub.Feature;

import org.jspecify.annotations.NullMarked;
