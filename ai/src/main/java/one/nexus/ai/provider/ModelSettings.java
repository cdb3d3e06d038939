package one.nexus.ai.provider;

import java.net.URI;

/**
 * How one model is reached.
 *
 * @param address where the provider answers; see {@link ModelProvider#address()}
 * @param key the provider's secret, empty where none is needed; never printed
 * @param model the provider's name of the model
 */
public record ModelSettings(ModelProvider provider, URI address, String key, String model) {

    public ModelSettings {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("the address of a model names its scheme and host");
        }
        if (model.isBlank()) {
            throw new IllegalArgumentException("a model has a name");
        }
        if (provider.needsKey() && key.isBlank()) {
            throw new IllegalArgumentException(provider.title() + " needs a key");
        }
    }

    @Override
    public String toString() {
        return "ModelSettings[" + provider.code() + ", " + address + ", " + model + "]";
    }
}
