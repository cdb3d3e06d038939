/**
 * E-mail by IMAP (RFC 3501, RFC 2177) and SMTP (RFC 5321). {@link MailType} is the folder's face: how a mailbox is
 * connected, asked for what came, and written from.
 *
 * <p>A letter belongs to the thread of the letters it refers to (RFC 5322, 3.6.4) and never to one that only has the same
 * subject. Whatever is wrong with its form it is read as far as it can be, and kept whole.
 */
@NullMarked
package one.nexus.integrations.mail;

import org.jspecify.annotations.NullMarked;
