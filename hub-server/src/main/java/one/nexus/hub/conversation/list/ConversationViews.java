package one.nexus.hub.conversation.list;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.InboxName;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.conversation.LeadStages;
import one.nexus.hub.conversation.StageView;
import one.nexus.hub.conversation.list.ConversationView.Assignee;
import one.nexus.hub.conversation.list.ConversationView.Contact;
import one.nexus.hub.conversation.list.ConversationView.Last;
import one.nexus.hub.conversation.message.FileAddresses;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.MemberName;
import one.nexus.hub.team.Members;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

/** Gives rows the names that belong to other features. */
@Singleton
class ConversationViews {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Members members;
    private final Optional<LeadStages> stages;
    private final FileAddresses addresses;
    private final LoadingCache<OrganisationId, Map<InboxId, InboxName>> inboxes;

    ConversationViews(Members members, Inboxes inboxes, Optional<LeadStages> stages, FileAddresses addresses) {
        this.members = members;
        this.stages = stages;
        this.addresses = addresses;
        this.inboxes = Caffeine.newBuilder().expireAfterWrite(FRESH).build(inboxes::names);
    }

    /** In the order of {@code rows}. */
    List<ConversationView> views(OrganisationId organisation, List<ConversationRow> rows, boolean forCaller) {
        Map<UserId, MemberName> names = members.names(organisation);
        Map<Long, StageView> steps = stages.map(known -> known.stages(organisation)).orElse(Map.of());
        return rows.stream().map(row -> view(organisation, row, names, steps, forCaller)).toList();
    }

    private ConversationView view(OrganisationId organisation, ConversationRow row, Map<UserId, MemberName> names,
            Map<Long, StageView> steps, boolean forCaller) {
        return new ConversationView(row.id(), inbox(organisation, row), contact(organisation, row), row.kind(),
                row.kind().equals("thread") ? row.subject() : null, row.status(), assignee(row, names), row.unread(),
                last(row), row.waitingSince(),
                row.stageId() == null ? null : steps.get(row.stageId()), row.leadId(), row.nextId(),
                forCaller ? row.draft() != null : null, row.place().toString());
    }

    private InboxName inbox(OrganisationId organisation, ConversationRow row) {
        InboxName known = inboxes.get(organisation).get(new InboxId(row.inboxId()));
        if (known != null) {
            return known;
        }
        inboxes.invalidate(organisation);
        return Optional.ofNullable(inboxes.get(organisation).get(new InboxId(row.inboxId())))
                .orElseGet(() -> new InboxName(row.inboxId(), "", "whatsapp", false, ""));
    }

    private Contact contact(OrganisationId organisation, ConversationRow row) {
        String name = row.kind().equals("group") ? row.subject() : row.name();
        Long photo = row.photoFileId();
        return new Contact(row.personId() == null ? row.contactId() : row.personId(), name == null ? "" : name,
                row.phone(),
                photo == null ? null : addresses.of(organisation, photo));
    }

    private static @Nullable Assignee assignee(ConversationRow row, Map<UserId, MemberName> names) {
        Long id = row.assigneeId();
        if (id == null) {
            return null;
        }
        MemberName name = names.get(new UserId(id));
        return new Assignee(id, name == null ? "" : name.name());
    }

    private static @Nullable Last last(ConversationRow row) {
        return row.lastAt() == null
                ? null
                : new Last(row.lastAt(), row.lastPreview(), shown(row.lastKind()),
                        row.lastDirection(), row.lastStatus(), row.lastAuthor());
    }

    /** Screens know a few kinds; the rest is told by the system. */
    private static String shown(String kind) {
        return switch (kind) {
            case "call", "unsupported", "awaited" -> "system";
            default -> kind;
        };
    }
}
