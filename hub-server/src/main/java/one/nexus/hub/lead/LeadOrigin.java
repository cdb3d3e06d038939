package one.nexus.hub.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/**
 * By what the person of a lead found us; what they came by first counts.
 *
 * @param source   what kind of thing it was
 * @param campaign what the advertisement or the link is called by whoever made it
 * @param ad       the network's id of the advertisement
 * @param url      where it leads, as the network told it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LeadOrigin(@PropagateNull @Schema(allowableValues = {"ad", "link", "post"}) String source,
        String campaign, @Nullable String ad, @Nullable String url){}
