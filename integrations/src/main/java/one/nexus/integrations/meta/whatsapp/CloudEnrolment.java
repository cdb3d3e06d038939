package one.nexus.integrations.meta.whatsapp;

import one.nexus.integrations.channel.ChannelAccount;
import one.nexus.integrations.channel.Enrolment;
import one.nexus.integrations.http.Exchange;
import one.nexus.integrations.json.Json;
import one.nexus.integrations.meta.GraphApi;
import one.nexus.integrations.meta.GraphCall;
import one.nexus.integrations.meta.GraphCheck;
import one.nexus.integrations.meta.MetaAnswers;
import one.nexus.integrations.meta.MetaChallenge;
import one.nexus.integrations.meta.MetaToken;

import java.util.Map;
import java.util.Optional;

/** Connects numbers (WhatsApp, "Phone numbers" and "Webhooks", "Subscribe to a WhatsApp Business Account"). */
final class CloudEnrolment implements Enrolment {

    private static final String FIELDS = "id,display_phone_number,verified_name";

    private final GraphApi api;

    CloudEnrolment(GraphApi api) {
        this.api = api;
    }

    /** Proves the token and its application's secret with the number, and that the number is one of the business account. */
    @Override
    public Check check(ChannelAccount account) {
        Optional<MetaToken> token = MetaToken.of(account);
        if (token.isEmpty()) {
            return new Check.Wrong(MetaToken.ANSWER, "wrong-key");
        }
        Optional<String> number = CloudAccount.id(account, WhatsAppCloudType.PHONE_NUMBER_ID);
        Optional<String> business = CloudAccount.id(account, WhatsAppCloudType.BUSINESS_ACCOUNT_ID);
        if (number.isEmpty() || business.isEmpty()) {
            return new Check.Wrong(number.isEmpty()
                    ? WhatsAppCloudType.PHONE_NUMBER_ID
                    : WhatsAppCloudType.BUSINESS_ACCOUNT_ID, "invalid");
        }
        Check known = GraphCheck.read(ask(account, token.get(), GraphCall.get(Map.of("fields", FIELDS), number.get())),
                token.get(), WhatsAppCloudType.PHONE_NUMBER_ID, CloudEnrolment::described);
        return known instanceof Check.Fine ? belongs(account, token.get(), business.get(), known) : known;
    }

    private Check belongs(ChannelAccount account, MetaToken token, String business, Check known) {
        Check.Fine number = (Check.Fine) known;
        GraphCall numbers = GraphCall.get(Map.of("fields", "id", "limit", "200"), business, "phone_numbers");
        return GraphCheck.read(ask(account, token, numbers), token, WhatsAppCloudType.BUSINESS_ACCOUNT_ID,
                answer -> answer.items("data").stream()
                        .anyMatch(one -> one.text("id").filter(number.account()::equals).isPresent())
                                ? number
                                : new Check.Wrong(WhatsAppCloudType.BUSINESS_ACCOUNT_ID, "not-its-number"));
    }

    private Exchange ask(ChannelAccount account, MetaToken token, GraphCall call) {
        return api.exchange(token, MetaAnswers.proof(account, token)
                .map(proof -> call.asking("appsecret_proof", proof)).orElse(call));
    }

    private static Check described(Json number) {
        Optional<String> digits = number.text("display_phone_number").map(text -> text.replaceAll("[^0-9]", ""))
                .filter(text -> !text.isEmpty());
        Optional<String> id = number.text("id");
        return digits.isEmpty() || id.isEmpty()
                ? new Check.Unreachable("The answer is not what Meta documents.")
                : new Check.Fine(number.text("verified_name").orElse("+" + digits.get()), "+" + digits.get(), id.get());
    }

    /** The address itself is given to the application in Meta's dashboard; here its account is told to speak to it. */
    @Override
    public Check connect(ChannelAccount account, String webhook) {
        Check known = check(account);
        Optional<MetaToken> token = MetaToken.of(account);
        Optional<String> business = CloudAccount.id(account, WhatsAppCloudType.BUSINESS_ACCOUNT_ID);
        if (!(known instanceof Check.Fine) || token.isEmpty() || business.isEmpty()) {
            return known;
        }
        GraphCall subscription = GraphCall.post(Map.of(), business.get(), "subscribed_apps");
        return GraphCheck.read(ask(account, token.get(), subscription), token.get(),
                WhatsAppCloudType.BUSINESS_ACCOUNT_ID, done -> known);
    }

    /** All numbers of a business account are delivered together: taking one away must not silence the others. */
    @Override
    public void release(ChannelAccount account) {
        // what comes for it is answered as unknown
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
