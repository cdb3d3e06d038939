/** The turning ring of something under way. It shows after 300 ms, so that what is quick does not flicker. */
export function Ring({ size = 16 }: { size?: number }) {
  return (
    <span aria-hidden className="inline-flex shrink-0 animate-after-300">
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        className="animate-ring"
        role="presentation"
      >
        <circle cx="8" cy="8" r="6.5" stroke="currentColor" strokeWidth="2" opacity=".25" />
        <path d="M14.5 8A6.5 6.5 0 0 0 8 1.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </span>
  );
}
