type Asked = "no" | "optional" | "required";

/** What the document says of the site; written into it by the hub. */
export interface Site {
  readonly title: string;
  readonly welcome: string;
  readonly colour: string;
  readonly whatsapp: string;
  readonly files: boolean;
  /** Whether only users whom the site has proved may write. */
  readonly closed: boolean;
  readonly name: Asked;
  readonly email: Asked;
  readonly phone: Asked;
}

/** Whether anything is asked before the first message. */
export function asks(site: Site): boolean {
  return [site.name, site.email, site.phone].some((asked) => asked !== "no");
}
