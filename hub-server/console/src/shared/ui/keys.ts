import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { MessageId } from '@/shared/i18n/catalogue';

/**
 * A key by its place on the keyboard, so that it works in Cyrillic too: `KeyJ`, `Shift+KeyE`, `Ctrl+KeyK`
 * (Command on a Mac), `Alt+KeyJ`, or two after each other: `KeyG KeyI`.
 */
export type KeyCombination = string;

export interface KeyBinding {
  keys: KeyCombination;
  /** What it does, in the sheet of keys. */
  does: MessageId;
  /** Absent where what has the focus answers the key itself: the sheet only tells it. */
  run?: () => void;
  /** Also while a field has the focus. Only for combinations with Ctrl or Alt. */
  inFields?: boolean;
  /** False for what makes no sense to be chosen from a list: a step to the next card. */
  palette?: boolean;
}

interface KeyStore {
  layers: readonly (readonly KeyBinding[])[];
  /** Single letters can be switched off (WCAG 2.1.4). */
  letters: boolean;
}

export const useKeyStore = create<KeyStore>(() => ({
  layers: [],
  letters: localStorage.getItem('nexus.keys') !== 'off',
}));

export function chooseLetterKeys(letters: boolean): void {
  localStorage.setItem('nexus.keys', letters ? 'on' : 'off');
  useKeyStore.setState({ letters });
}

/** Binds keys while the component is on the screen. Later ones win. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const newest = useRef(bindings);
  useEffect(() => {
    newest.current = bindings;
  });
  const signature = bindings.map((binding) => `${binding.keys}=${binding.does}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says when the list itself changed
  useEffect(() => {
    const layer = newest.current.map((binding, at) =>
      binding.run ? { ...binding, run: () => newest.current[at]?.run?.() } : binding,
    );
    useKeyStore.setState(({ layers }) => ({ layers: [...layers, layer] }));
    return () =>
      useKeyStore.setState(({ layers }) => ({ layers: layers.filter((other) => other !== layer) }));
  }, [signature]);
}

function combinationOf(event: KeyboardEvent): KeyCombination {
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey) parts.push('Shift');
  // The question mark and the slash stand elsewhere on other keyboards.
  if (event.key === '/' && !event.ctrlKey) return 'Slash';
  parts.push(event.key === '?' ? 'Slash' : event.code);
  return parts.join('+');
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

/** The beginning of an accent (Option and N on a Mac), or a sign of the third level, as AltGr and E write one. */
function writesSign(event: KeyboardEvent): boolean {
  return event.key === 'Dead' || event.getModifierState('AltGraph');
}

const isPlain = (keys: KeyCombination) => !keys.includes('Ctrl+') && !keys.includes('Alt+');

let first = '';
let firstAt = 0;
const SECOND_WITHIN = 1200;

function find(keys: KeyCombination): KeyBinding | undefined {
  const { layers, letters } = useKeyStore.getState();
  const found = layers.flat().findLast((binding) => binding.keys === keys && binding.run);
  return found && (letters || !isPlain(found.keys)) ? found : undefined;
}

let covered = false;

/** Asked before anybody answers the key: Esc closes a dialog, and then must not close what is under it too. */
function lookForCover(): void {
  covered = document.querySelector('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  if (covered) return;
  const pressed = combinationOf(event);
  const sequence = Date.now() - firstAt < SECOND_WITHIN ? find(`${first} ${pressed}`) : undefined;
  first = pressed;
  firstAt = Date.now();
  const binding = sequence ?? find(pressed);
  if (!binding || (isWriting(event.target) && (!binding.inFields || writesSign(event)))) return;
  event.preventDefault();
  first = '';
  binding.run?.();
}

/** Listens once for the whole application. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', lookForCover, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', lookForCover, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

const NAMES: Record<string, string> = {
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** How a combination is printed in a hint: `G I`, `Ctrl K`, `?`. */
export function keyNames(keys: KeyCombination): string {
  const one = (part: string) => NAMES[part] ?? part.replace(/^(Key|Digit)/, '');
  return keys
    .split(' ')
    .map((combination) => (combination === 'Shift+Slash' ? '?' : combination.split('+').map(one).join(' ')))
    .join(' ');
}
