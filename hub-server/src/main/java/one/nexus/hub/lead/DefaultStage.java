package one.nexus.hub.lead;

import java.util.Map;

/** The stages an organisation begins with. */
enum DefaultStage {

    NEW("new", "open", "empty", "Novos leads", "New leads", "Новые лиды"), ACTIVE("active", "open", "quarter", "Ativos",
            "Active", "В работе"), NEGOTIATION("negotiation", "open", "half", "Em negociação", "In negotiation",
                    "Переговоры"), NO_RESPONSE("no-response", "open", "dashed", "Sem resposta", "No response",
                            "Нет ответа"), QUALIFIED("qualified", "open", "three-quarters", "Qualificados", "Qualified",
                                    "Квалифицированы"), WON("won", "won", "won", "Fechado, ganho", "Closed, won",
                                            "Закрыт, успех"), LOST("lost", "lost", "lost", "Fechado, perdido",
                                                    "Closed, lost", "Закрыт, отказ");

    private static final Map<String, String> PIPELINE = Map.of("pt-BR", "Vendas", "en", "Sales", "ru", "Продажи");

    private final String key;
    private final String phase;
    private final String glyph;
    private final Map<String, String> names;

    DefaultStage(String key, String phase, String glyph, String portuguese, String english, String russian) {
        this.key = key;
        this.phase = phase;
        this.glyph = glyph;
        this.names = Map.of("pt-BR", portuguese, "en", english, "ru", russian);
    }

    String key() {
        return key;
    }

    String phase() {
        return phase;
    }

    String glyph() {
        return glyph;
    }

    /** From 1. */
    int position() {
        return ordinal() + 1;
    }

    /** In the language of the organisation. */
    String nameIn(String locale) {
        return names.getOrDefault(locale, key);
    }

    /** What the pipeline itself is called. */
    static String pipelineNameIn(String locale) {
        return PIPELINE.getOrDefault(locale, "Sales");
    }
}
