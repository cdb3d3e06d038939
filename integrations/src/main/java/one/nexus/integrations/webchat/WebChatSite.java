package one.nexus.integrations.webchat;

import one.nexus.integrations.channel.ChannelAccount;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an administrator answered about the chat of a site.
 *
 * @param title    what stands at its head; empty for the inbox's own words
 * @param welcome  what is said below it; empty for nothing
 * @param colour   {@code #rrggbb}; empty for the usual one
 * @param whatsapp the number to go on with, in international digits; empty for none
 * @param form     what is asked before the first message
 * @param files    whether visitors may send files
 * @param identity how a visitor proves to be a user of the site
 */
public record WebChatSite(String title, String welcome, String colour, String whatsapp, Form form, boolean files,
        Identity identity, Domains domains) {

    /** What is asked before the first message. */
    public record Form(Asked name, Asked email, Asked phone) {

        /** Whether anything has to be answered before somebody may write. */
        public boolean demands() {
            return Stream.of(name, email, phone).anyMatch(Asked.REQUIRED::equals);
        }
    }

    /** Whether something is asked. */
    public enum Asked {
        NO, OPTIONAL, REQUIRED;

        /** The word of answers: {@code optional}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Asked of(Optional<String> word) {
            return Stream.of(values()).filter(one -> word.filter(one.code()::equals).isPresent()).findFirst()
                    .orElse(NO);
        }
    }

    /**
     * The sites that may show the chat.
     *
     * @param sources as a content-security policy names them
     */
    public record Domains(List<String> sources, List<SiteDomain> all) {

        public Domains {
            sources = List.copyOf(sources);
            all = List.copyOf(all);
        }

        /** Whether a page of this origin ({@code https://loja.example}) may show the chat. */
        public boolean hold(String origin) {
            try {
                URI asked = URI.create(origin);
                return all.stream().anyMatch(domain -> domain.holds(asked));
            } catch (IllegalArgumentException noAddress) {
                return false;
            }
        }
    }

    /** Reads the answers of an account. */
    public static WebChatSite of(ChannelAccount account) {
        List<SiteDomain> domains = written(account).stream().map(SiteDomain::parse).flatMap(Optional::stream).toList();
        return new WebChatSite(account.setting(WebChatType.HEADING).orElse(""),
                account.setting(WebChatType.WELCOME).orElse(""),
                account.setting(WebChatType.COLOUR).orElse("").toLowerCase(Locale.ROOT),
                account.setting(WebChatType.WHATSAPP).orElse("").replaceAll("\\D", ""),
                new Form(asked(account, WebChatType.ASK_NAME), asked(account, WebChatType.ASK_EMAIL),
                        asked(account, WebChatType.ASK_PHONE)),
                account.setting(WebChatType.FILES).filter("no"::equals).isEmpty(),
                new Identity(account.setting(WebChatType.IDENTITY).filter("only"::equals).isPresent(),
                        account.secret(WebChatType.IDENTITY_SECRET)),
                new Domains(domains.stream().flatMap(domain -> domain.sources().stream()).toList(), domains));
    }

    private static Asked asked(ChannelAccount account, String name) {
        return Asked.of(account.setting(name));
    }

    /** The domains as they were written. */
    static List<String> written(ChannelAccount account) {
        return Stream.of(account.setting(WebChatType.DOMAINS).orElse("").split("[\\s,;]+"))
                .filter(word -> !word.isBlank()).toList();
    }
}
