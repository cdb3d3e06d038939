package one.nexus.hub.channel.practice;

import java.util.List;

/**
 * What the simulated customer says, in one language. Every name says that nobody real is behind it.
 *
 * @param name the customer's name
 * @param own the name of the inbox's own account
 * @param opening the first message
 * @param answers one after the other, each to what was written to them; the last is repeated
 * @param thanks the answer to a file
 */
record PracticeScript(String name, String own, String opening, List<String> answers, String thanks) {

    private static final PracticeScript PORTUGUESE = new PracticeScript("Cliente de teste", "Número de treino",
            "Oi! 😊 Vi a página de vocês e queria saber mais. Vocês atendem aos sábados?",
            List.of("Que bom! E quanto custa, mais ou menos?",
                    "Entendi, obrigada. Dá para parcelar no cartão?",
                    "Perfeito. Tem horário na quinta à tarde?",
                    "Combinado! Pode anotar meu nome aí: Cliente de teste.",
                    "Obrigada pela atenção! Aqui é só um treino, mas foi ótimo 👏"),
            "Recebi o arquivo, obrigada!");

    private static final PracticeScript ENGLISH = new PracticeScript("Test customer", "Practice number",
            "Hi! 😊 I saw your page and would like to know more. Are you open on Saturdays?",
            List.of("Great! And how much is it, roughly?",
                    "I see, thank you. Can I pay in instalments?",
                    "Perfect. Do you have a time on Thursday afternoon?",
                    "Agreed! Please put my name down: Test customer.",
                    "Thank you for your help! This is only practice, but it went very well 👏"),
            "I got the file, thank you!");

    private static final PracticeScript RUSSIAN = new PracticeScript("Тестовый клиент", "Учебный номер",
            "Здравствуйте! 😊 Нашла вашу страницу и хочу узнать подробнее. Вы работаете по субботам?",
            List.of("Отлично! А сколько это примерно стоит?",
                    "Понятно, спасибо. Можно оплатить частями?",
                    "Прекрасно. Есть время в четверг после обеда?",
                    "Договорились! Запишите, пожалуйста: Тестовый клиент.",
                    "Спасибо за помощь! Это только тренировка, но всё прошло замечательно 👏"),
            "Файл получила, спасибо!");

    PracticeScript {
        answers = List.copyOf(answers);
    }

    /** The script for a language tag; Portuguese when there is none of that language. */
    static PracticeScript of(String locale) {
        return switch (locale.substring(0, Math.min(2, locale.length()))) {
            case "en" -> ENGLISH;
            case "ru" -> RUSSIAN;
            default -> PORTUGUESE;
        };
    }

    /** The answer at a step, counted from 0. */
    String answer(int step) {
        return answers.get(Math.min(step, answers.size() - 1));
    }
}
