import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, expect, it } from "vitest";
import { App } from "./App";
import type { Message } from "./hub";
import type { Site } from "./site";
import type { Pending, Picture, Talk } from "./talk";

const site: Site = {
  title: "Loja Aurora",
  welcome: "",
  colour: "",
  whatsapp: "",
  files: true,
  closed: false,
  name: "no",
  email: "no",
  phone: "no",
};

const message = (id: string, text: string, mine: boolean, moment: number): Message => ({
  id,
  mine,
  author: mine ? "" : "Ana",
  text,
  file: null,
  at: "2026-11-20T13:00:00Z",
  moment: `${moment}`,
  edited: false,
  removed: false,
  reactions: [],
  quote: null,
});

const pending = (id: string, text: string): Pending => ({
  id,
  text,
  file: null,
  at: Date.parse("2026-11-20T13:00:00Z"),
  failed: false,
});

let picture: Picture;
let changed: () => void;

async function show(messages: Message[], waits: Pending[]): Promise<string[]> {
  await act(() => {
    picture = { ...picture, messages, pending: waits };
    changed();
  });
  return [...document.querySelectorAll(".text")].map((line) => line.textContent ?? "");
}

beforeEach(async () => {
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  picture = {
    phase: "ready",
    visiting: true,
    online: true,
    office: { open: true, opens: null, known: true },
    messages: [],
    pending: [],
    older: false,
    readUpTo: null,
    typing: null,
    uploading: null,
    unread: 0,
  };
  const talk = {
    get picture() {
      return picture;
    },
    listen: (listener: () => void) => {
      changed = listener;
      return () => {};
    },
  } as unknown as Talk;
  await act(() => render(<App talk={talk} site={site} language="pt-BR" framed onClose={() => {}} />, root));
});

it("draws the lines in the order of the conversation, however they come to be confirmed", async () => {
  const [oi, sim, duas, separado] = [
    message("v:0", "Oi", true, 1),
    message("v:1", "Sim", true, 3),
    message("v:2", "Duas", true, 4),
    message("s", "Separado", false, 2),
  ];
  if (!oi || !sim || !duas || !separado) throw new Error("no lines");
  expect(await show([oi], [pending("1", "Sim"), pending("2", "Duas")])).toEqual(["Oi", "Sim", "Duas"]);
  expect(await show([oi, separado], [pending("1", "Sim"), pending("2", "Duas")])).toEqual([
    "Oi",
    "Separado",
    "Sim",
    "Duas",
  ]);
  expect(await show([oi, separado, sim], [pending("2", "Duas")])).toEqual(["Oi", "Separado", "Sim", "Duas"]);
  expect(await show([oi, separado, sim, duas], [])).toEqual(["Oi", "Separado", "Sim", "Duas"]);
});

it.each([
  ["one after the other", [1, 2, 3]],
  ["two at once", [2, 3]],
  ["the answer with the first", [1, 3]],
  ["all at once", [3]],
])("draws them in their order when they come %s", async (_, steps) => {
  const oi = message("v:0", "Oi", true, 1);
  const later = [
    message("s", "Separado", false, 2),
    message("v:1", "Sim", true, 3),
    message("v:2", "Duas", true, 4),
  ];
  const waits = [pending("1", "Sim"), pending("2", "Duas")];
  await show([oi], waits);
  for (const step of steps) {
    const here = later.slice(0, step);
    const open = waits.filter(({ id }) => !here.some((one) => one.id === `v:${id}`));
    expect(await show([oi, ...here], open)).toEqual(["Oi", "Separado", "Sim", "Duas"]);
  }
});

it("says what it is to whoever does not see it", async () => {
  await show([message("v:0", "Oi", true, 1), message("s", "Bom dia", false, 2)], []);
  expect(document.querySelector("[role=log]")?.getAttribute("aria-live")).toBe("polite");
  expect(document.querySelector(".theirs .who")?.textContent).toBe("Ana");
  expect(document.querySelector("header button")?.getAttribute("aria-label")).toBe("Fechar o chat");
});
