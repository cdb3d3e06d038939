/** What the site's owner writes on the script tag, with what holds when an attribute is left out. */
export interface Settings {
  /** The WhatsApp number in international form, digits only. */
  readonly phone: string;
  /** The first message, ready to send. */
  readonly text: string;
  /** The words on the button. */
  readonly label: string;
  readonly side: "left" | "right";
}

const LABELS: Readonly<Record<string, string>> = {
  pt: "Fale conosco no WhatsApp",
  en: "Chat with us on WhatsApp",
  ru: "Напишите нам в WhatsApp",
};

/** Reads the attributes `data-phone`, `data-text`, `data-label` and `data-side`; undefined without a usable number. */
export function settingsOf(attributes: DOMStringMap, language: string): Settings | undefined {
  const phone = (attributes["phone"] ?? "").replace(/\D/g, "");
  // E.164: a country code and at most 15 digits in all.
  if (phone.length < 8 || phone.length > 15) {
    return undefined;
  }
  return {
    phone,
    text: attributes["text"] ?? "",
    label: attributes["label"] ?? LABELS[language.slice(0, 2)] ?? "Chat with us on WhatsApp",
    side: attributes["side"] === "left" ? "left" : "right",
  };
}

/** WhatsApp's own click-to-chat address (WhatsApp Help Center, "How to use click to chat"). */
export function chatAddress({ phone, text }: Settings): string {
  return `https://wa.me/${phone}${text === "" ? "" : `?text=${encodeURIComponent(text)}`}`;
}
