/** What the loader on somebody's page and the panel of the hub say to each other, each to the exact origin of the other. */

/** Who is signed in on the page, as its own server proves it. */
export interface SiteUser {
  /** The site's own word for the user. */
  readonly user: string;
  /** The HMAC-SHA256 of it under the site's secret, in hexadecimal digits. */
  readonly proof: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

export type ToPanel =
  | { readonly nexus: "hello"; readonly full: boolean; readonly user: SiteUser | null }
  | { readonly nexus: "shown"; readonly full: boolean }
  | { readonly nexus: "hidden" }
  | { readonly nexus: "user"; readonly user: SiteUser | null };

export type ToLoader =
  | { readonly nexus: "ready" }
  | { readonly nexus: "close" }
  | { readonly nexus: "unread"; readonly count: number };

/** Whether something that was posted is meant for us. */
export function isOurs<T extends { nexus: string }>(data: unknown): data is T {
  return typeof data === "object" && data !== null && typeof (data as { nexus?: unknown }).nexus === "string";
}
