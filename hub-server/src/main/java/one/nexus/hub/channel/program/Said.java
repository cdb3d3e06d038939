package one.nexus.hub.channel.program;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import one.nexus.hub.platform.web.FieldError;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.integrations.program.ProgramEvent;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What programs may say, field by field. Each is refused with 422 naming the field before anything is written down. */
final class Said {

    /** Ids are the program's own: whatever it likes without blanks. */
    private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}\\s]{1,100}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ADDRESS = 2_000;

    private Said() {}

    /**
     * Somebody behind the program.
     *
     * @param id   by which the program knows them, without blanks
     * @param name what they are called; left out, it stays as it is
     */
    @Serdeable
    record Person(@Nullable String id, @Nullable String name) {

        private static Map<String, Object> read(@Nullable Person person) {
            Map<String, Object> contact = new HashMap<>();
            contact.put("id", Said.id("contact.id", person == null ? null : person.id));
            Optional.ofNullable(person).map(Person::name).map(name -> text("contact.name", name, LONGEST_NAME))
                    .filter(name -> !name.isEmpty()).ifPresent(name -> contact.put("name", name));
            return contact;
        }
    }

    /** Somebody to be known. */
    @Serdeable
    record NewContact(@Nullable Person contact) {

        ProgramEvent event() {
            return new ProgramEvent("contact", Map.of("contact", Person.read(contact)));
        }
    }

    /**
     * A file.
     *
     * @param url  where the hub fetches it, once, soon
     * @param type what it is: {@code image/png}
     * @param name what it is called
     */
    @Serdeable
    record File(@Nullable String url, @Nullable String type, @Nullable String name) {

        private Map<String, Object> read() {
            String address = text("file.url", url, LONGEST_ADDRESS);
            if (!address.matches("https?://.+")) {
                throw Invalid.field("file.url", address.isEmpty() ? "required" : "invalid");
            }
            Map<String, Object> file = new HashMap<>();
            file.put("url", address);
            Optional.ofNullable(type).ifPresent(told -> file.put("type", text("file.type", told, LONGEST_NAME)));
            Optional.ofNullable(name).ifPresent(told -> file.put("name", text("file.name", told, 255)));
            return file;
        }
    }

    /**
     * A message of somebody.
     *
     * @param id      the program's own, the same for the same message
     * @param replyTo the id of the message it answers
     * @param sentAt  when it was written; now when left out
     */
    @Serdeable
    record NewMessage(@Nullable String id, @Nullable Person contact, @Nullable String text, @Nullable File file,
            @Nullable String replyTo, @Schema(format = "date-time") @Nullable String sentAt) {

        ProgramEvent event() {
            Map<String, Object> said = new HashMap<>();
            said.put("id", Said.id("id", id));
            said.put("contact", Person.read(contact));
            String words = Said.text("text", text, LONGEST_TEXT);
            if (words.isEmpty() && file == null) {
                throw Invalid.field("text", "required");
            }
            said.put("text", words);
            Optional.ofNullable(file).ifPresent(told -> said.put("file", told.read()));
            Optional.ofNullable(replyTo).ifPresent(told -> said.put("replyTo", Said.id("replyTo", told)));
            Optional.ofNullable(sentAt).ifPresent(told -> said.put("sentAt", Said.text("sentAt", told, 40)));
            return new ProgramEvent("message", said);
        }
    }

    /** Other words. */
    @Serdeable
    record NewText(@Nullable String text) {

        ProgramEvent event(String id) {
            String words = Said.text("text", text, LONGEST_TEXT);
            if (words.isEmpty()) {
                throw Invalid.field("text", "required");
            }
            return new ProgramEvent("edit", Map.of("id", Said.id("id", id), "text", words));
        }
    }

    static ProgramEvent withdrawn(String id) {
        return new ProgramEvent("delete", Map.of("id", id("id", id)));
    }

    /**
     * How far an answer came.
     *
     * @param message the id that the callback gave it
     * @param reason  why it failed, in a sentence that the team reads
     */
    @Serdeable
    record Receipt(@Nullable String message,
            @Schema(allowableValues = {
                "delivered", "read", "failed"}) @Nullable String status,
            @Nullable String reason){

        ProgramEvent event() {
            String reached = status == null ? "" : status;
            if (!reached.matches("delivered|read|failed")) {
                throw Invalid.field("status", reached.isEmpty() ? "required" : "invalid");
            }
            Map<String, Object> said = new HashMap<>();
            said.put("id", id("message", message));
            said.put("status", reached);
            Optional.ofNullable(reason).ifPresent(told -> said.put("reason", text("reason", told, 200)));
            return new ProgramEvent("receipt", said);
        }
    }

    /** Whether somebody writes now. */
    @Serdeable
    record NewTyping(@Nullable Person contact, @Nullable Boolean typing) {

        ProgramEvent event() {
            return new ProgramEvent("typing",
                    Map.of("contact", Person.read(contact), "typing", !Boolean.FALSE.equals(typing)));
        }
    }

    private static String id(String field, @Nullable String given) {
        String id = given == null ? "" : given;
        if (!ID.matcher(id).matches()) {
            throw new Invalid(new FieldError(field, id.isEmpty() ? "required" : "invalid"));
        }
        return id;
    }

    /** Without blanks around it; perhaps empty. */
    private static String text(String field, @Nullable String given, int longest) {
        String text = given == null ? "" : given.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw Invalid.field(field, "too-long");
        }
        return text;
    }
}
