package one.nexus.integrations.meta.messaging;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.GraphCall;
import one.nexus.integrations.meta.GraphCheck;
import one.nexus.integrations.meta.MetaChallenge;
import one.nexus.integrations.meta.MetaToken;

import java.util.Map;
import java.util.Optional;

/** Connects accounts: whose token it is, and that what happens there is told to its application. */
final class MessagingEnrolment implements Enrolment {

    static final String COMMENTS = "comments";
    static final String WITHOUT_COMMENTS = "without";
    static final String WITH_COMMENTS = "with";

    private static final String OF_INSTAGRAM = "messages,messaging_postbacks,messaging_seen,message_reactions,"
            + "messaging_referral,message_edit,standby";
    private static final String OF_PAGES = "messages,messaging_postbacks,message_deliveries,message_reads,message_echoes,"
            + "message_reactions,messaging_referrals,message_edits,standby";
    private static final Check STRANGE = new Check.Unreachable("The answer is not what Meta documents.");

    private final Platform platform;
    private final InstagramTokens tokens;

    MessagingEnrolment(Platform platform) {
        this.platform = platform;
        this.tokens = new InstagramTokens(platform);
    }

    @Override
    public Check check(ChannelAccount account) {
        return MetaToken.of(account).map(token -> check(account, token))
                .orElseGet(() -> new Check.Wrong(MetaToken.ANSWER, "wrong-key"));
    }

    private Check check(ChannelAccount account, MetaToken token) {
        String fields = platform.isByItself(account)
                ? "user_id,username,name"
                : platform.network().isInstagram()
                        ? "id,name,instagram_business_account{id,username,name}"
                        : "id,name,username";
        GraphCall whose = GraphCall.get(Map.of("fields", fields), "me");
        return GraphCheck.read(platform.exchange(account, token, whose), token, MetaToken.ANSWER,
                answer -> platform.isByItself(account)
                        ? instagram(answer, "user_id")
                        : platform.network().isInstagram() ? ofPage(answer) : page(answer));
    }

    private static Check instagram(Json account, String idField) {
        Optional<String> name = account.text("username");
        return name.<Check>flatMap(handle -> account.text(idField)
                .map(id -> new Check.Fine(account.text("name").orElse(handle), "@" + handle, id))).orElse(STRANGE);
    }

    private static Check ofPage(Json page) {
        Json account = page.at("instagram_business_account");
        return account.isObject() ? instagram(account, "id") : new Check.Wrong(InstagramType.LOGIN, "no-instagram");
    }

    private static Check page(Json page) {
        return page.text("id").<Check>flatMap(id -> page.text("name")
                .map(name -> new Check.Fine(name, "m.me/" + page.text("username").orElse(id), id))).orElse(STRANGE);
    }

    /** The address itself is given to the application in Meta's dashboard; here its account is told to speak to it. */
    @Override
    public Check connect(ChannelAccount account, String webhook) {
        Check known = check(account);
        Optional<MetaToken> token = MetaToken.of(account);
        if (!(known instanceof Check.Fine) || token.isEmpty()) {
            return known;
        }
        GraphCall subscription = GraphCall.post(Map.of(), "me", "subscribed_apps").asking("subscribed_fields",
                fields(account));
        return GraphCheck.read(platform.exchange(account, token.get(), subscription), token.get(), MetaToken.ANSWER,
                done -> known);
    }

    /** What is said below posts wants another permission: who asks for it without is refused as a whole. */
    private String fields(ChannelAccount account) {
        String messages = platform.isByItself(account) ? OF_INSTAGRAM : OF_PAGES;
        if (account.setting(COMMENTS).filter(WITH_COMMENTS::equals).isEmpty()) {
            return messages;
        }
        return messages + "," + (platform.network().isInstagram()
                ? CommentReader.OF_INSTAGRAM
                : CommentReader.OF_PAGES);
    }

    /** A page speaks for Messenger and Instagram alike: taking one away must not silence the other. */
    @Override
    public void release(ChannelAccount account) {
        if (platform.isByItself(account)) {
            MetaToken.of(account).ifPresent(
                    token -> platform.exchange(account, token, GraphCall.delete("me", "subscribed_apps")));
        }
    }

    @Override
    public Renewal renew(ChannelAccount account) {
        return tokens.renew(account);
    }

    @Override
    public Optional<String> challenge(ChannelAccount account, Map<String, String> query) {
        return MetaChallenge.answer(account, query);
    }

    @Override
    public Map<String, String> handout(ChannelAccount account) {
        return MetaChallenge.handout(account);
    }
}
