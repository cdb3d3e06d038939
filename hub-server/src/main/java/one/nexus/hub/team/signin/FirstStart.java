package one.nexus.hub.team.signin;

import one.nexus.hub.organisation.NewOrganisation;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.team.Fields;
import one.nexus.hub.team.Foundation;
import one.nexus.hub.team.Founding;
import one.nexus.hub.team.NewMember;
import one.nexus.hub.team.StartWishes;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

/** What the first start of an installation does about people: makes the administrator that is named, or offers the set-up. */
@Singleton
public class FirstStart {

    private static final String LOCALE = "pt-BR";
    private static final String TIME_ZONE = "America/Sao_Paulo";

    private final SetUp setUp;
    private final Founding founding;
    private final StartWishes wishes;

    FirstStart(SetUp setUp, Founding founding, StartWishes wishes) {
        this.setUp = setUp;
        this.founding = founding;
        this.wishes = wishes;
    }

    /** What there is to tell the person who starts the hub. */
    public sealed interface Outcome {}

    /** People sign in already. */
    public record Ready() implements Outcome {}

    /** The administrator of the environment was made. */
    public record Made(String email) implements Outcome {}

    /** The first organisation is to be founded at {@code path}, to be added to the hub's address. */
    public record SetUpOffered(String path) implements Outcome {}

    /**
     * Does it, once per installation; a node that starts at the same time as another finds it done.
     *
     * @throws Invalid when the environment's e-mail or password cannot be taken
     */
    public Outcome run() {
        if (setUp.isDone()) {
            return new Ready();
        }
        Optional<StartWishes.Administrator> administrator = wishes.administrator();
        if (administrator.isEmpty() && wishes.demonstration()) {
            return new Ready();
        }
        if (administrator.isEmpty()) {
            return new SetUpOffered("/set-up/" + setUp.offer().value());
        }
        Foundation foundation = foundation(administrator.get());
        try {
            founding.found(foundation);
        } catch (Invalid taken) {
            if (setUp.isDone()) {
                return new Ready();
            }
            throw taken;
        }
        return new Made(foundation.administrator().email());
    }

    private static Foundation foundation(StartWishes.Administrator administrator) {
        var fields = new Fields();
        String email = fields.email("NEXUS_ADMIN_EMAIL", administrator.email());
        String password = fields.password("NEXUS_ADMIN_PASSWORD", administrator.password(), List.of(email));
        fields.check();
        String name = email.substring(0, email.indexOf('@'));
        String organisation = email.substring(email.indexOf('@') + 1);
        return new Foundation(new NewOrganisation(organisation, LOCALE, TIME_ZONE, false),
                new NewMember(name, email, password, LOCALE));
    }
}
