const CODES = ['denied', 'expired', 'refused', 'unreachable', 'taken', 'unproven'] as const;

interface ConsentSearch {
  /** Why an account was not given, after its owner came back from the provider. */
  consent?: (typeof CODES)[number];
}

/** What the hub says in the address when somebody comes back from a provider. */
export function readConsentSearch(search: Record<string, unknown>): ConsentSearch {
  const code = CODES.find((known) => known === search['consent']);
  return code ? { consent: code } : {};
}
