package one.nexus.hub.lead;

import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.Optional;

/** The steps from a first message to a sale, in order. */
@Serdeable
public record Pipeline(long id, String name, List<Stage> stages) {

    /** Where a lead begins. */
    Stage first() {
        return stages.getFirst();
    }

    Optional<Stage> stage(long id) {
        return stages.stream().filter(stage -> stage.id() == id).findFirst();
    }
}
