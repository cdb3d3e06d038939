package one.nexus.hub.platform.web;

import java.util.List;

/** A field has a value that cannot be taken: 422 naming the field. */
public final class Invalid extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public Invalid(FieldError... errors) {
        super(errors.length == 0 ? "invalid" : errors[0].code());
        this.errors = List.of(errors);
    }

    /** One field that cannot be taken. */
    public static Invalid field(String field, String code) {
        return new Invalid(new FieldError(field, code));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
