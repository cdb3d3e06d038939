package one.nexus.hub.contact;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import one.nexus.hub.contact.ContactRows.NamedBy;
import one.nexus.hub.contact.ContactRows.Row;
import one.nexus.hub.platform.data.CoreDatabase;
import one.nexus.hub.platform.web.Caller;
import one.nexus.hub.platform.web.Cursor;
import one.nexus.hub.platform.web.Cursors;
import one.nexus.hub.platform.web.Invalid;
import one.nexus.hub.platform.web.Malformed;
import one.nexus.hub.platform.web.Needs;
import one.nexus.hub.platform.web.NotFound;
import one.nexus.hub.platform.web.Page;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The people an organisation knows. */
@Controller("/api/contact/contacts")
class ContactController {

    private static final String LIST = "contacts";
    private static final String REGION = "BR";
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 200;
    private static final int HINTS = 5;

    private final CoreDatabase database;
    private final Contacts contacts;
    private final ContactRows rows;
    private final Joining joining;
    private final Cursors cursors;

    ContactController(CoreDatabase database, Contacts contacts, ContactRows rows, Joining joining, Cursors cursors) {
        this.database = database;
        this.contacts = contacts;
        this.rows = rows;
        this.joining = joining;
        this.cursors = cursors;
    }

    @Serdeable
    record NewContact(@Nullable String name, @Nullable String phone) {}

    /** @param other the record that becomes part */
    @Serdeable
    record Wanted(@Nullable Long other) {}

    /** @param merge the number under which it can be taken back */
    @Serdeable
    record Made(long merge, ContactView contact) {}

    @Serdeable
    record Rename(@Nullable String name) {}

    /** The people by name; those whose name or number holds {@code query}. */
    @Get("{?query,cursor,limit}")
    @Needs("contact.read")
    Page<ContactView> list(Caller caller, @QueryValue(defaultValue = "") String query, @Nullable String cursor,
            @QueryValue(defaultValue = "40") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        if (query.indexOf(0) >= 0) {
            throw new Malformed("query");
        }
        Optional<Cursor> after = cursors.read(LIST, cursor);
        return database.read(caller.organisation(), handle -> {
            List<Row> found = rows.page(handle, query.strip(), after.map(at -> at.text(0)).orElse(null),
                    after.map(at -> at.number(1)).orElse(0L), size + 1);
            Page<Row> page = cursors.page(LIST, found, size, row -> List.of(row.name(), row.id()));
            return new Page<>(page.items().stream().map(row -> view(handle, row)).toList(), page.next());
        });
    }

    /** One person; of a record that was merged, the one it went into. */
    @Get("/{id}")
    @Needs("contact.read")
    ContactView one(Caller caller, long id) {
        return database.read(caller.organisation(), handle -> view(handle, found(handle, id)));
    }

    /** The other records of this person that are part of this one now, proved or joined by hand, oldest first. */
    @Get("/{id}/merges")
    @Needs("contact.read")
    List<MergeView> merges(Caller caller, long id) {
        return database.read(caller.organisation(), handle -> rows.merges(handle, found(handle, id).id()));
    }

    /** Other people of the same name: perhaps the same person. */
    @Get("/{id}/namesakes")
    @Needs("contact.read")
    List<ContactView> namesakes(Caller caller, long id) {
        return database.read(caller.organisation(), handle -> rows.namesakes(handle, found(handle, id), HINTS).stream()
                .map(row -> view(handle, row)).toList());
    }

    /** Makes another record part of this one: somebody knows that they are of one person. */
    @Post("/{id}/merges")
    @Status(HttpStatus.CREATED)
    @Needs("contact.edit")
    Made join(Caller caller, long id, @Body Wanted body) {
        if (body.other() == null) {
            throw Invalid.field("other", "required");
        }
        long merge = joining.join(caller, id, body.other());
        return new Made(merge, one(caller, id));
    }

    /** Takes that back. */
    @Delete("/{id}/merges/{merge}")
    @Needs("contact.edit")
    ContactView part(Caller caller, long id, long merge) {
        joining.part(caller, id, merge);
        return one(caller, id);
    }

    /** Records a person the team already knows. */
    @Post
    @Status(HttpStatus.CREATED)
    @Needs("contact.edit")
    ContactView add(Caller caller, @Body NewContact body) {
        PhoneNumber phone = PhoneNumber.typed(body.phone() == null ? "" : body.phone(), REGION)
                .orElseThrow(() -> Invalid.field("phone", "phone"));
        ContactRef added = contacts.record(caller.organisation(), caller.actor(), checked(body.name()), phone);
        return one(caller, added.id().value());
    }

    /** Gives a person the name the team uses, which no network overwrites. */
    @Patch("/{id}")
    @Needs("contact.edit")
    ContactView rename(Caller caller, long id, @Body Rename body) {
        String name = checked(body.name());
        return database.write(caller.organisation(), handle -> {
            Row row = found(handle, id);
            rows.rename(handle, row.id(), name, NamedBy.TEAM);
            contacts.changed(handle, caller.organisation(), caller.actor(), row.id());
            return view(handle, found(handle, row.id()));
        });
    }

    private static String checked(@Nullable String name) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty()) {
            throw Invalid.field("name", "required");
        }
        if (stripped.length() > LONGEST_NAME) {
            throw Invalid.field("name", "too-long");
        }
        if (stripped.indexOf(0) >= 0) {
            throw Invalid.field("name", "malformed");
        }
        return stripped;
    }

    private Row found(Handle handle, long id) {
        return rows.find(handle, id).orElseThrow(() -> new NotFound("contact"));
    }

    private ContactView view(Handle handle, Row row) {
        return new ContactView(row.id(), row.name(), rows.phones(handle, row.id()),
                rows.addresses(handle, row.id()).stream()
                        .map(address -> new ContactView.AddressView(address.scheme(), address.value())).toList(),
                row.createdAt(), row.createdAt());
    }
}
