/** Reading the audit trail. */
@NullMarked
package one.nexus.hub.team.audit;

import org.jspecify.annotations.NullMarked;
