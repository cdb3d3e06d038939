package one.nexus.integrations.channel;

import java.util.List;

/** The texts that a network has approved to open a conversation with. Methods block and never throw. */
public interface Templates {

    /** All of them that may be sent now. */
    Listed list(ChannelAccount account);

    /** What came of asking. */
    sealed interface Listed {

        /** These. */
        record Found(List<ApprovedText> texts) implements Listed {
            public Found {
                texts = List.copyOf(texts);
            }
        }

        /**
         * They could not be asked for.
         *
         * @param code a stable word: {@code wrong-key}, {@code unreachable}
         */
        record Failed(String code) implements Listed {}
    }

    /**
     * One text in one language.
     *
     * @param name     the provider's name of it
     * @param language the provider's word for its language: {@code pt_BR}
     * @param category the provider's word for its use, in lower case: {@code utility}
     * @param header   its heading with variables as {@code {{1}}}, or empty
     * @param body     its text with variables as {@code {{1}}}
     * @param footer   its last line, or empty
     * @param buttons  what its buttons say
     */
    record ApprovedText(String name, String language, String category, String header, String body, String footer,
            List<Button> buttons) {
        public ApprovedText {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A button of a text.
     *
     * @param title what is read on it
     * @param url   where it leads with a variable as {@code {{1}}}, or empty
     */
    record Button(String title, String url) {}
}
