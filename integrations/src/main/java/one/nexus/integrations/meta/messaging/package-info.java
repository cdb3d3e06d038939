/**
 * Instagram and Messenger, which are one platform with two names: {@link InstagramType} and {@link MessengerType}.
 *
 * <p>People are named by ids that only one account knows, and their messages do not say what they are called: that is asked
 * for. Nothing may be said before a person wrote, anything for 24 hours after, and for seven days what a person of the team
 * writes. What a story shows is never kept: its address is, until it expires.
 */
@NullMarked
package one.nexus.integrations.meta.messaging;

import org.jspecify.annotations.NullMarked;
