/** The mark: an arch with a person in it. */
export function Logo({ size = 34 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden
      className="block shrink-0"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
    >
      <rect width="32" height="32" rx="9" fill="var(--brand)" />
      <path
        d="M10.5 23v-7.500a5.500 5.500 0 0 1 11 0V23"
        fill="none"
        stroke="var(--on-brand)"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="16" cy="21" r="2" fill="var(--on-brand)" />
    </svg>
  );
}
