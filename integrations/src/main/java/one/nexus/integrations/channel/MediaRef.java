package one.nexus.integrations.channel;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that belongs to a message and is still with the provider.
 *
 * @param chatKey   the chat of the message, to ask for the file again
 * @param messageId the whole provider id of the message, to ask for the file again
 * @param url       where the provider offers it for a short while; absent when it was not fetched
 * @param mimeType  what the sender claims it to be; never to be trusted
 * @param fileName  what the sender calls it; never to be used as a path
 * @param bytes     the size the sender claims
 * @param error     why the provider could not fetch it, in its own words
 */
public record MediaRef(String chatKey, String messageId, Optional<String> url, Optional<String> mimeType,
        Optional<String> fileName, OptionalLong bytes, Optional<String> error) {}
