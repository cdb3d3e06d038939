package one.nexus.integrations.mail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ok!⏎⏎On Mon, Sep 21, 2026 at 11:20 AM Loja <a@b.c> wrote:⏎> x | Ok!
            Ok!⏎⏎Em seg., 21 de set. de 2026 11:20, Loja escreveu:⏎> x | Ok!
            Ok!⏎⏎El lun, 21 sept 2026 a las 11:20, Loja (<a@b.c>) escribió:⏎⏎> x | Ok!
            Ok!⏎⏎Le lun. 21 sept. 2026 à 11:20, Loja <a@b.c> a écrit :⏎> x | Ok!
            Ok!⏎⏎Am Mo., 21. Sept. 2026 um 11:20 Uhr schrieb Loja:⏎> x | Ok!⏎⏎Am Mo., 21. Sept. 2026 um 11:20 Uhr schrieb Loja:
            Ок!⏎⏎пн, 21 сент. 2026 г. в 11:20, Loja <a@b.c>:⏎> x | Ок!⏎⏎пн, 21 сент. 2026 г. в 11:20, Loja <a@b.c>:
            Ок!⏎⏎21.09.2026, 11:20, Loja пишет:⏎> x | Ок!
            Ok!⏎-----Mensagem original-----⏎De: x⏎y | Ok!
            Ok!⏎-----Original Message-----⏎From: x⏎Sent: y | Ok!
            Ok!⏎From: Loja <a@b.c>⏎Sent: Monday⏎To: Ana⏎⏎x | Ok!
            De: São Paulo⏎vim ontem | De: São Paulo⏎vim ontem
            Uma frase em que ela escreveu: oi | Uma frase em que ela escreveu: oi
            > só isto | > só isto
            Sim⏎> a⏎Não⏎> b | Sim⏎> a⏎Não
            """)
    void keepsWhatIsNewApart(String text, String said) {
        assertThat(Folded.of(text.replace("⏎", "\n")).said()).isEqualTo(said.replace("⏎", "\n"));
    }
}
