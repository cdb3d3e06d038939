package one.nexus.hub.platform.web;

import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which field of a request body could not be read. */
final class UnreadableField {

    private static final int LONGEST = 200;

    private UnreadableField() {}

    /** The field, empty when it was not one field that was at fault, or one with a name nobody would read. */
    static Optional<FieldError> of(@Nullable Throwable failed) {
        return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(SerdeException.class::isInstance).map(SerdeException.class::cast).findFirst()
                .map(UnreadableField::of)
                .filter(error -> !error.field().isEmpty() && error.field().length() <= LONGEST);
    }

    /** The reader tells the innermost step first, and an unknown field in its words alone. */
    private static FieldError of(SerdeException failed) {
        String path = failed.getPath().reversed().stream().map(UnreadableField::step).filter(step -> !step.isEmpty())
                .collect(Collectors.joining("."));
        boolean unknown = String.valueOf(failed.getMessage()).startsWith("Unknown property");
        return new FieldError(path, unknown ? "unknown" : "format");
    }

    private static String step(ReferencePath step) {
        return switch (step) {
            case PropertyReferencePath property -> property.property().getName();
            case CollectionItemReferencePath item -> String.valueOf(item.index());
            case MapItemReferencePath entry -> entry.key();
            default -> "";
        };
    }
}
