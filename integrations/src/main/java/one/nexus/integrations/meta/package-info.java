/**
 * What Meta's networks share: one signature, one way to prove an address, one Graph API with one table of errors. The
 * networks themselves are below, WhatsApp in {@code whatsapp}, Instagram and Messenger in {@code messaging}.
 */
@NullMarked
package one.nexus.integrations.meta;

import org.jspecify.annotations.NullMarked;
