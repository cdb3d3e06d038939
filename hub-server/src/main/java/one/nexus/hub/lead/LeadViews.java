package one.nexus.hub.lead;

import one.nexus.hub.channel.InboxId;
import one.nexus.hub.channel.InboxName;
import one.nexus.hub.channel.Inboxes;
import one.nexus.hub.contact.ContactId;
import one.nexus.hub.contact.ContactRef;
import one.nexus.hub.contact.Contacts;
import one.nexus.hub.shared.OrganisationId;
import one.nexus.hub.shared.UserId;
import one.nexus.hub.team.MemberName;
import one.nexus.hub.team.Members;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

/** Shows leads: adds the names of person, owner, inbox and stage, a few look-ups for a whole list. */
@Singleton
class LeadViews {

    private final Pipelines pipelines;
    private final Contacts contacts;
    private final Members members;
    private final Inboxes inboxes;

    LeadViews(Pipelines pipelines, Contacts contacts, Members members, Inboxes inboxes) {
        this.pipelines = pipelines;
        this.contacts = contacts;
        this.members = members;
        this.inboxes = inboxes;
    }

    LeadView show(OrganisationId organisation, Lead lead) {
        return show(organisation, List.of(lead)).getFirst();
    }

    /** In the order of {@code leads}. */
    List<LeadView> show(OrganisationId organisation, List<Lead> leads) {
        if (leads.isEmpty()) {
            return List.of();
        }
        Names names = names(organisation, leads);
        return leads.stream().map(lead -> view(lead, names)).toList();
    }

    /** What the ids of a list of leads stand for. */
    private record Names(Map<Long, Stage> stages, Map<ContactId, ContactRef> people, Map<UserId, MemberName> team,
            Map<InboxId, InboxName> inboxes) {}

    private Names names(OrganisationId organisation, List<Lead> leads) {
        Map<Long, Stage> stages = pipelines.of(organisation).stream()
                .flatMap(pipeline -> pipeline.stages().stream())
                .collect(Collectors.toMap(Stage::id, Function.identity()));
        List<ContactId> people = leads.stream().map(lead -> new ContactId(lead.contactId())).distinct().toList();
        return new Names(stages, contacts.cards(organisation, people), members.names(organisation),
                inboxes.names(organisation));
    }

    private static LeadView view(Lead lead, Names names) {
        LeadView.Person person = person(lead, Optional.ofNullable(names.people().get(new ContactId(lead.contactId()))));
        Stage stage = Optional.ofNullable(names.stages().get(lead.stageId())).orElseThrow();
        return new LeadView(lead.id(), lead.pipelineId(), stage, lead.stageSince(), title(lead, person), person,
                lead.conversationId(), inbox(lead, names), owner(lead, names), lead.valueCents(), lead.currency(),
                lead.nextStep(), lead.nextStepOn(), lead.lastContactAt(), lead.lostReason(), lead.openedAt(),
                lead.closedAt(),
                lead.version(), lead.origin());
    }

    private static String title(Lead lead, LeadView.Person person) {
        if (lead.title() != null) {
            return lead.title();
        }
        return person.name().isEmpty() && person.phone() != null ? person.phone() : person.name();
    }

    private static LeadView.Person person(Lead lead, Optional<ContactRef> card) {
        return new LeadView.Person(lead.contactId(), card.map(ContactRef::name).orElse(""),
                card.flatMap(ContactRef::phone).orElse(null));
    }

    private static @Nullable InboxName inbox(Lead lead, Names names) {
        return Optional.ofNullable(lead.inboxId())
                .flatMap(id -> Optional.ofNullable(names.inboxes().get(new InboxId(id))))
                .orElse(null);
    }

    private static LeadView.@Nullable Named owner(Lead lead, Names names) {
        return Optional.ofNullable(lead.ownerId())
                .flatMap(id -> Optional.ofNullable(names.team().get(new UserId(id))))
                .map(name -> new LeadView.Named(name.id().value(), name.name()))
                .orElse(null);
    }
}
