package one.nexus.hub.team.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What strangers put where a plain value belongs (quality.md B5, B6, B19). */
final class HostileValues {

    private static final String EMOJI = "\uD83D\uDE00";

    private HostileValues() {}

    /** For a field of a body: text, and whatever JSON knows besides. */
    static Map<String, Object> inBodies() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("NUL", "a\u0000b");
        values.put("half of a pair", "a\uD800b");
        values.put("line breaks", "a\r\nSet-Cookie: x=1\r\n\r\nINFO forged line");
        values.put("SQL", "'; DROP TABLE contact; --");
        values.put("like", "%_\\");
        values.put("look-up", "${jndi:ldap://127.0.0.1:1/x}");
        values.put("template", "{{7*7}}${7*7}#{7*7}<%=7*7%>");
        values.put("markup", "<img src=x onerror=alert(1)>");
        values.put("directions", "\u202Eabc\u2066\u200B\uFEFF");
        values.put("twins", "e\u0301 \u00E9");
        values.put("tags", "\uDB40\uDC41\uDB40\uDC42");
        values.put("a hundred thousand", EMOJI.repeat(100_000));
        values.put("empty", "");
        values.put("object", Map.of("$ne", 1));
        values.put("list", List.of("a", List.of()));
        values.put("flag", true);
        values.put("minus", -1);
        values.put("largest", Long.MAX_VALUE);
        values.put("fraction", 0.5);
        values.put("first day", "0000-01-01");
        values.put("last day", "+999999999-12-31");
        values.put("before all", "-999999999-01-01");
        return values;
    }

    /** For a value of an address, as it is written there. */
    static List<String> inAddresses() {
        return List.of("", "%00", "a%00b", "%ff", "%ED%A0%80", "-1", "0", "9223372036854775807", "9223372036854775808",
                "1e9", "0x10", "1.5", "%EF%BC%91", "created_at;drop", "id%20desc,(select%201)", "__proto__", "*",
                "%25%5F", "'%20OR%201=1--", "%0d%0aSet-Cookie:%20x=1", "..%2f..%2fetc", "%7B%22a%22:1%7D",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "x".repeat(1000));
    }

    /** Names that a list might sort, filter or page by, if it were careless. */
    static List<String> names() {
        return List.of("sort", "sort_by", "order", "orderBy", "filter", "filter%5Bid%5D", "fields", "page", "size",
                "offset", "q", "__proto__", "constructor", "created_at;drop", "n".repeat(3000), "%C3%A9%00");
    }

    /** What no caller decides: whose a thing is, who may, what it is called by, and what was counted. */
    static List<String> ownFields() {
        return List.of("organisation", "organisationId", "orgId", "org_id", "tenant", "tenant_id", "account_id",
                "userId", "role", "permissions", "isAdmin", "is_admin", "id", "createdAt", "created_at", "unread",
                "seq",
                "price", "demo", "edition", "__proto__", "constructor", "class", "@type");
    }
}
