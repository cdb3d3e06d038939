/** Language models: the catalogue of providers and the tasks the hub gives them, behind ports the hub implements. */
@NullMarked
package one.nexus.ai;

import org.jspecify.annotations.NullMarked;
