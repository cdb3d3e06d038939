/**
 * WhatsApp through Meta's own Cloud API. {@link WhatsAppCloudType} is the folder's face.
 *
 * <p>A person is named by a phone number, by an id of theirs that only this business knows (BSUID, {@code BR.1502…}) where
 * they go by a user name, or by both: the number is used where it is told. A message may be sent freely for 24 hours after
 * the person wrote, afterwards as an approved template only.
 */
@NullMarked
package one.nexus.integrations.meta.whatsapp;

import org.jspecify.annotations.NullMarked;
