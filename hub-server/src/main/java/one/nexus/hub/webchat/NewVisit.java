package one.nexus.hub.webchat;

import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.platform.web.FieldError;
import one.nexus.hub.platform.web.Forbidden;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.integrations.webchat.WebChatSite;
import one.nexus.integrations.webchat.WebChatSite.Asked;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who wants to begin, as the panel says it.
 *
 * @param page  the origin of the page that shows the panel
 * @param user  the site's word for its own user, when it says who it is
 * @param proof that it is: see {@link one.nexus.integrations.webchat.Identity}
 */
@Serdeable
record NewVisit(@Nullable String page, @Nullable String name, @Nullable String email, @Nullable String phone,
        @Nullable String user, @Nullable String proof) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");
    private static final Pattern USER = Pattern.compile("[^\\p{Cntrl}]{1,120}");
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;

    /**
     * What was answered, fit to be kept: empty where nothing was.
     *
     * @param user proved; absent when nobody was named
     */
    record Answers(@Nullable String user, String name, String email, String phone) {}

    /** The origin of the page; empty when it does not say. */
    String origin() {
        return page == null ? "" : page;
    }

    /**
     * Checks the answers against what the site asks. A proved user is known to the site, and is asked nothing.
     *
     * @throws Invalid   naming the answers that are at fault
     * @throws Forbidden {@code identity} when the proof is wrong, or missing where only users of the site may write
     */
    Answers read(WebChatSite site) {
        boolean proved = isProved(site);
        var form = proved ? new WebChatSite.Form(Asked.NO, Asked.NO, Asked.NO) : site.form();
        List<FieldError> faults = new ArrayList<>();
        String called = orEmpty(name).strip();
        fault("name", called, form.name(), called.length() <= LONGEST_NAME).ifPresent(faults::add);
        String mail = orEmpty(email).strip();
        fault("email", mail, form.email(), mail.length() <= LONGEST_EMAIL && EMAIL.matcher(mail).matches())
                .ifPresent(faults::add);
        String number = orEmpty(phone).strip();
        fault("phone", number, form.phone(), isDialled(number)).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new Invalid(faults.toArray(FieldError[]::new));
        }
        return new Answers(proved ? user : null, called, mail, number);
    }

    private boolean isProved(WebChatSite site) {
        boolean named = user != null && !user.isEmpty();
        boolean proved = named && USER.matcher(orEmpty(user)).matches()
                && site.identity().proves(orEmpty(user), orEmpty(proof));
        if (named && !proved || !named && site.identity().only()) {
            throw new Forbidden("identity");
        }
        return proved;
    }

    private static boolean isDialled(String number) {
        int digits = number.replaceAll("\\D", "").length();
        return number.matches("[+()\\d .-]*") && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    private static Optional<FieldError> fault(String field, String answer, Asked asked, boolean fine) {
        if (answer.isEmpty()) {
            return asked == Asked.REQUIRED ? Optional.of(new FieldError(field, "required")) : Optional.empty();
        }
        return fine ? Optional.empty() : Optional.of(new FieldError(field, "invalid"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
