package one.nexus.hub.contact;

import one.nexus.integrations.channel.Address;

/**
 * What two addresses share when they are the same person's.
 *
 * @param value unique inside an organisation: {@code phone:5585991234567} or {@code whatsapp-lid:2012…}
 */
record MatchKey(String value) implements Comparable<MatchKey> {

    static MatchKey of(Address address) {
        return address.scheme().equals(Address.Scheme.WHATSAPP_PHONE)
                ? of(PhoneNumber.international(address.value()))
                : new MatchKey(address.toString());
    }

    static MatchKey of(PhoneNumber phone) {
        return new MatchKey("phone:" + phone.digits());
    }

    /** Locks are taken in this order, so that two identifications never wait for each other. */
    @Override
    public int compareTo(MatchKey other) {
        return value.compareTo(other.value);
    }
}
