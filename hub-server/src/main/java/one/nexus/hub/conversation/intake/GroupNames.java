package one.nexus.hub.conversation.intake;

import one.nexus.hub.conversation.Happenings;
import one.nexus.hub.conversation.Wording;
import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.InboundEvent;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** What groups are called; told apart from their messages, and often before the first one. */
final class GroupNames {

    private GroupNames() {}

    static void learn(Handle handle, Happenings happenings, long inbox, InboundEvent.GroupNamed named) {
        String name = Wording.storable(named.name());
        named.chat().addresses().stream().findFirst().ifPresent(group -> {
            handle.createUpdate("""
                INSERT INTO group_name AS g (org_id, inbox_id, value, name) VALUES (:org, :inbox, :value, :name)
                ON CONFLICT (inbox_id, value) DO UPDATE SET name = excluded.name WHERE g.name <> excluded.name
                """)
                    .bind("org", happenings.organisation()).bind("inbox", inbox).bind("value", group.value())
                    .bind("name", name).execute();
            renamed(handle, inbox, group, name)
                    .forEach(conversation -> happenings.conversation("conversation.changed", conversation));
        });
    }

    private static List<Long> renamed(Handle handle, long inbox, Address group, String name) {
        return handle.createQuery("""
            UPDATE conversation SET subject = :name
            WHERE subject <> :name AND id IN (SELECT conversation_id FROM address
                WHERE inbox_id = :inbox AND scheme = :scheme AND value = :group)
            RETURNING id
            """).bind("name", name).bind("inbox", inbox).bind("scheme", group.scheme().code())
                .bind("group", group.value()).mapTo(Long.class).list();
    }
}
