package one.nexus.ai.provider;

import org.junit.jupiter.api.Test;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ModelSettingsTest {

    private static final URI ADDRESS = URI.create("https://models.example.com/v1");

    @Test
    void neverPrintsTheKey() {
        ModelSettings settings = new ModelSettings(ModelProvider.OPENAI, ADDRESS, "sk-canary", "small");
        assertThat(settings.toString()).doesNotContain("sk-canary").contains("openai");
    }

    @Test
    void refusesAProviderThatNeedsAKeyWithoutOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSettings(ModelProvider.ANTHROPIC, ADDRESS, " ", "small"))
                .withMessageContaining("Anthropic");
    }

    @Test
    void aModelOfTheOwnMachineNeedsNoKey() {
        URI own = ModelProvider.OLLAMA.address().orElseThrow();
        assertThat(new ModelSettings(ModelProvider.OLLAMA, own, "", "small").address()).isEqualTo(own);
    }

    @Test
    void refusesAnAddressWithoutHost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSettings(ModelProvider.OLLAMA, URI.create("v1"), "", "small"));
    }

    @Test
    void everyCodeFindsItsProvider() {
        for (ModelProvider provider : ModelProvider.values()) {
            assertThat(ModelProvider.of(provider.code())).contains(provider);
        }
        assertThat(ModelProvider.of("unknown")).isEmpty();
    }
}
