package one.nexus.hub.team.member;

import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.team.Audit;
import one.nexus.hub.team.AuditEntry;
import one.nexus.hub.team.Fields;
import one.nexus.hub.team.Me;
import one.nexus.hub.team.Members;
import one.nexus.hub.team.Profiles;
import one.nexus.hub.team.Sessions;
import one.nexus.hub.team.SignedIn;
import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.inject.Singleton;

/** Changes of one's own profile. */
@Singleton
class ProfileChanges {

    private static final Set<String> THEMES = Set.of("system", "light", "dark");
    private static final int LONGEST_SIGNATURE = 1_000;
    private static final Set<String> TEXT_SIZES = Set.of("normal", "large");

    private final CoreDatabase core;
    private final Profiles profiles;
    private final Members members;
    private final Sessions sessions;
    private final PasswordChanges passwords;
    private final Audit audit;

    ProfileChanges(CoreDatabase core, Profiles profiles, Members members, Sessions sessions, PasswordChanges passwords,
            Audit audit) {
        this.core = core;
        this.profiles = profiles;
        this.members = members;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Applies the whole change or, when a field cannot be taken, nothing of it. */
    void apply(SignedIn signedIn, ProfileChange change) {
        Caller caller = signedIn.caller();
        Me.Person before = profiles.of(caller.organisation(), caller.user()).user();
        var fields = new Fields();
        String name = change.name() == null ? before.name() : fields.text("name", change.name(), Fields.NAME);
        String locale = change.locale() == null
                ? before.locale()
                : fields.oneOf("locale", change.locale(), Fields.LOCALES);
        String theme = change.theme() == null ? before.theme() : fields.oneOf("theme", change.theme(), THEMES);
        String textSize = change.textSize() == null
                ? before.textSize()
                : fields.oneOf("textSize", change.textSize(), TEXT_SIZES);
        boolean enterSends = change.enterSends() == null ? before.enterSends() : change.enterSends();
        String signature = change.signature() == null
                ? before.signature()
                : fields.lines("signature", change.signature(), LONGEST_SIGNATURE);
        var after = new Me.Person(before.id(), name, before.email(), locale, theme, textSize, enterSends, signature);
        Optional<String> hash = passwords.hash(before, change.password(), fields);
        core.write(caller.organisation(), handle -> {
            if (!after.equals(before)) {
                store(handle, caller, before, after);
            }
            hash.ifPresent(stored -> storePassword(handle, signedIn, stored));
            return after;
        });
    }

    private void store(Handle handle, Caller caller, Me.Person before, Me.Person after) {
        handle.createUpdate("""
                UPDATE user_account SET name = :name, locale = :locale, theme = :theme, text_size = :textSize,
                  enter_sends = :enterSends
                WHERE id = :id
                """)
                .bind("id", after.id())
                .bind("name", after.name())
                .bind("locale", after.locale())
                .bind("theme", after.theme())
                .bind("textSize", after.textSize())
                .bind("enterSends", after.enterSends())
                .execute();
        if (!after.signature().equals(before.signature())) {
            handle.createUpdate("UPDATE membership SET signature = :signature WHERE user_id = :id")
                    .bind("id", after.id()).bind("signature", after.signature()).execute();
            members.changed(handle, caller.organisation(), caller.user(), caller.actor());
        }
        if (!after.name().equals(before.name())) {
            members.changed(handle, caller.organisation(), caller.user(), caller.actor());
            audit.note(handle, AuditEntry.of(caller, "profile-changed", "user:" + caller.user(),
                    Map.of("before", before.name(), "after", after.name())));
        }
    }

    /** Whoever else is signed in as this person must know the new password. */
    private void storePassword(Handle handle, SignedIn signedIn, String hash) {
        Caller caller = signedIn.caller();
        handle.createQuery("SELECT team_set_password(:user, :hash)::text")
                .bind("user", caller.user())
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne();
        long current = signedIn.credential() instanceof SignedIn.Session session ? session.id() : 0;
        sessions.endAll(handle, caller.organisation(), caller.user(), current);
        audit.note(handle, AuditEntry.of(caller, "password-changed", "user:" + caller.user(), Map.of()));
    }
}
