package one.nexus.ai.provider;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** The catalogue of providers. All but Anthropic speak the protocol of OpenAI's chat completions. */
public enum ModelProvider {
    OPENAI("openai", "OpenAI", "https://api.openai.com/v1"), ANTHROPIC("anthropic", "Anthropic",
            "https://api.anthropic.com/v1"), GEMINI("gemini", "Google Gemini",
                    "https://generativelanguage.googleapis.com/v1beta/openai"), OPENROUTER("openrouter", "OpenRouter",
                            "https://openrouter.ai/api/v1"),
    /** The address holds the name of the customer's resource, so there is none to offer. */
    AZURE("azure", "Azure OpenAI", ""), OLLAMA("ollama", "Ollama", "http://127.0.0.1:11434/v1"),
    /** Any other server of the same protocol. */
    COMPATIBLE("compatible", "OpenAI-compatible", "");

    private final String code;
    private final String title;
    private final String address;

    ModelProvider(String code, String title, String address) {
        this.code = code;
        this.title = title;
        this.address = address;
    }

    /** The stable code that settings store. */
    public String code() {
        return code;
    }

    /** The name people know it by. */
    public String title() {
        return title;
    }

    /** The provider's own address; empty when each customer has another. */
    public Optional<URI> address() {
        return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
    }

    /** Whether a key must be given: a model on the own machine needs none. */
    public boolean needsKey() {
        return this != OLLAMA && this != COMPATIBLE;
    }

    /** The provider with {@code code}. */
    public static Optional<ModelProvider> of(String code) {
        return Arrays.stream(values()).filter(provider -> provider.code.equals(code)).findFirst();
    }
}
