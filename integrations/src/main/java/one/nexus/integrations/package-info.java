/** Foreign protocols, one package each, behind a few small ports. No database, no HTTP server, no feature logic. */
@NullMarked
package one.nexus.integrations;

import org.jspecify.annotations.NullMarked;
