package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.Address;
import one.nexus.integrations.channel.Chat;
import one.nexus.integrations.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who a chat is with.
 *
 * @param key       digits of a phone number, a user id, or {@code group:} and a group's id
 * @param addresses all addresses that are told, those of the key first
 */
record CloudChat(String key, List<Address> addresses) {

    private static final Pattern PHONE = Pattern.compile("\\+?[1-9][0-9]{5,17}");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9._-]{1,128}");
    private static final Pattern GROUP_ID = Pattern.compile("[A-Za-z0-9_=+.@-]{1,128}");
    private static final String GROUP = "group:";

    /** Reads a key. */
    static CloudChat ofKey(String key) {
        return new CloudChat(key, List.of());
    }

    /** A group, by its id. */
    static Optional<CloudChat> group(Json object) {
        return object.text("group_id").flatMap(CloudChat::groupNamed);
    }

    /** The group of this id. */
    static Optional<CloudChat> groupNamed(String id) {
        return GROUP_ID.matcher(id).matches()
                ? Optional.of(new CloudChat(GROUP + id, List.of(Address.whatsAppGroup(id))))
                : Optional.empty();
    }

    /** A person, by whatever of these names can be read: a phone number may be told where an id is expected, and the other way. */
    static Optional<CloudChat> person(Stream<Optional<String>> names) {
        List<String> told = names.flatMap(Optional::stream).distinct().toList();
        Stream<Address> phones = told.stream().filter(name -> PHONE.matcher(name).matches())
                .map(name -> Address.whatsAppPhone(name.replace("+", ""))).distinct();
        Stream<Address> ids = told.stream().filter(name -> USER_ID.matcher(name).matches())
                .map(name -> new Address(WhatsAppCloudType.USER_ID, name));
        List<Address> all = Stream.concat(phones, ids).toList();
        return all.stream().findFirst().map(first -> new CloudChat(first.value(), all));
    }

    boolean isGroup() {
        return key.startsWith(GROUP);
    }

    boolean isNamedByUserId() {
        return USER_ID.matcher(key).matches();
    }

    /** As WhatsApp names it. */
    String name() {
        return isGroup() ? key.substring(GROUP.length()) : key;
    }

    Chat toChat() {
        return new Chat(key, isGroup() ? Chat.Kind.GROUP : Chat.Kind.PERSON, addresses);
    }
}
