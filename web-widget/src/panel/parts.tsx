import type { ComponentChildren } from "preact";

const PATHS = {
  close: "M18 6 6 18M6 6l12 12",
  send: "M3.7 20.300 21 12 3.700 3.700 6 12ZM6 12h8",
  attach:
    "m21.400 11.100-9.100 9.200a6 6 0 0 1-8.500-8.500l9.200-9.200a4 4 0 0 1 5.600 5.700l-9.200 9.200a2 2 0 0 1-2.800-2.900l8.500-8.400",
  emoji: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 14s1.500 2 4 2 4-2 4-2M9 9.500h.01M15 9.500h.01",
  file: "M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8ZM14 3v5h5",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 2",
  tick: "m5 13 4 4L19 7",
  ticks: "m2 13 4 4L16 7M12 16l1 1L23 7",
  whatsapp: "M4 20l1.300-4A8 8 0 1 1 8.200 18.800L4 20Z",
  warning:
    "M12 9v4M12 17h.01M10.300 3.900 1.800 18a2 2 0 0 0 1.700 3h17a2 2 0 0 0 1.700-3L13.700 3.900a2 2 0 0 0-3.400 0Z",
} as const;

/** A drawing of lines; what it means is said by the words beside it, or by the label of its button. */
export function Icon({ of, size = 20 }: { of: keyof typeof PATHS; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[of]} />
    </svg>
  );
}

/** Words with the addresses in them as links; nothing else of them is taken for anything. */
export function Linked({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/);
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <a key={at} href={part} target="_blank" rel="noopener noreferrer nofollow">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}

export function Notice({ children, tone }: { children: ComponentChildren; tone: "plain" | "danger" }) {
  return (
    <p class={`notice ${tone}`} role="status">
      {children}
    </p>
  );
}
