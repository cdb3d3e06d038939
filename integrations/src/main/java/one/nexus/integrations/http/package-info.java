/**
 * The only way out to addresses that people or providers gave us. A client made by {@link GuardedHttp} resolves a name
 * once, judges every answer by an {@link AddressPolicy} and connects to the judged addresses alone; it follows no
 * redirect and knows no proxy.
 */
@NullMarked
package one.nexus.integrations.http;

import org.jspecify.annotations.NullMarked;
