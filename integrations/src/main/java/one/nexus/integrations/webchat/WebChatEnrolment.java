package one.nexus.integrations.webchat;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Connects the chat of a site: there is nobody to ask, but what was answered has to make sense. */
final class WebChatEnrolment implements Enrolment {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{8,15}");
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_WELCOME = 300;
    private static final int MOST_DOMAINS = 50;
    /** A secret that could be guessed proves nothing. */
    private static final int SHORTEST_SECRET = 16;

    @Override
    public Check check(ChannelAccount account) {
        return wrong(account).<Check>map(fault -> fault).orElseGet(() -> {
            WebChatSite site = WebChatSite.of(account);
            return new Check.Fine(site.title().isEmpty() ? site.domains().sources().getFirst() : site.title(), "");
        });
    }

    @Override
    public Check connect(ChannelAccount account, String webhook) {
        return check(account);
    }

    @Override
    public void release(ChannelAccount account) {
        // nobody outside knows of it
    }

    private static Optional<Check.Wrong> wrong(ChannelAccount account) {
        WebChatSite site = WebChatSite.of(account);
        List<String> written = WebChatSite.written(account);
        if (written.isEmpty()) {
            return fault(WebChatType.DOMAINS, "required");
        }
        if (site.domains().all().size() < written.size() || written.size() > MOST_DOMAINS) {
            return fault(WebChatType.DOMAINS, "domain");
        }
        if (site.title().length() > LONGEST_TITLE) {
            return fault(WebChatType.HEADING, "too-long");
        }
        if (site.welcome().length() > LONGEST_WELCOME) {
            return fault(WebChatType.WELCOME, "too-long");
        }
        if (!site.colour().isEmpty() && !COLOUR.matcher(site.colour()).matches()) {
            return fault(WebChatType.COLOUR, "colour");
        }
        if (account.setting(WebChatType.WHATSAPP).isPresent() && !NUMBER.matcher(site.whatsapp()).matches()) {
            return fault(WebChatType.WHATSAPP, "phone");
        }
        return secret(site.identity());
    }

    private static Optional<Check.Wrong> secret(Identity identity) {
        if (identity.only() && identity.secret().isEmpty()) {
            return fault(WebChatType.IDENTITY_SECRET, "required");
        }
        return identity.secret().filter(key -> key.length() < SHORTEST_SECRET)
                .flatMap(tooShort -> fault(WebChatType.IDENTITY_SECRET, "too-short"));
    }

    private static Optional<Check.Wrong> fault(String field, String code) {
        return Optional.of(new Check.Wrong(field, code));
    }
}
