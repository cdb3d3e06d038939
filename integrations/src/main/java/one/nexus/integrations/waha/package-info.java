/**
 * WhatsApp through a WAHA server (WAHA 2026.7 and its engines GOWS, NOWEB, WEBJS and WPP), after the WAHA documentation
 * and its OpenAPI document. {@link WahaChannel} is the port; {@link WahaApi} is everything else a hub asks a WAHA server:
 * sessions, pairing, history, contacts.
 *
 * <p>The engines disagree about nearly every field, so nothing here binds JSON to classes: the decoder asks for what it
 * needs, in the order of trust, and lives with what is missing.
 */
@NullMarked
package one.nexus.integrations.waha;

import org.jspecify.annotations.NullMarked;
