import { fireEvent, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { chooseLetterKeys, keyNames, useKeyboard, useKeys } from './keys';

function Screen({ run }: { run: (what: string) => void }) {
  useKeyboard();
  useKeys([
    { keys: 'KeyE', does: 'keys.show', run: () => run('resolve') },
    { keys: 'KeyG KeyI', does: 'keys.inbox', run: () => run('inbox') },
    { keys: 'Ctrl+KeyK', does: 'keys.show', run: () => run('palette'), inFields: true },
    { keys: 'Enter', does: 'keys.show' },
    { keys: 'Alt+KeyN', does: 'keys.show', run: () => run('next'), inFields: true },
  ]);
  return <input data-testid="field" />;
}

afterEach(() => chooseLetterKeys(true));

function setUp() {
  const run = vi.fn();
  const { getByTestId } = render(<Screen run={run} />);
  return { run, field: getByTestId('field') };
}

it('answers the place of a key, so Cyrillic works too', () => {
  const { run } = setUp();
  fireEvent.keyDown(document.body, { code: 'KeyE', key: 'у' });
  expect(run).toHaveBeenCalledWith('resolve');
});

it('takes two keys after each other', () => {
  const { run } = setUp();
  fireEvent.keyDown(document.body, { code: 'KeyG', key: 'g' });
  fireEvent.keyDown(document.body, { code: 'KeyI', key: 'i' });
  expect(run).toHaveBeenCalledWith('inbox');
});

it('leaves letters to whoever is writing', () => {
  const { run, field } = setUp();
  fireEvent.keyDown(field, { code: 'KeyE', key: 'e' });
  expect(run).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { code: 'KeyK', key: 'k', ctrlKey: true });
  expect(run).toHaveBeenCalledWith('palette');
});

it('leaves a key that is only told of to what has the focus', () => {
  const { run } = setUp();
  const press = new KeyboardEvent('keydown', {
    code: 'Enter',
    key: 'Enter',
    bubbles: true,
    cancelable: true,
  });
  fireEvent(document.body, press);
  expect(run).not.toHaveBeenCalled();
  expect(press.defaultPrevented).toBe(false);
});

it('leaves the keys of an accent and of a third sign to whoever is writing', () => {
  const { run, field } = setUp();
  fireEvent.keyDown(field, { code: 'KeyN', key: 'Dead', altKey: true });
  fireEvent.keyDown(field, { code: 'KeyN', key: '~', altKey: true, modifierAltGraph: true });
  expect(run).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { code: 'KeyN', key: 'n', altKey: true });
  expect(run).toHaveBeenCalledWith('next');
});

it('lets single letters be switched off', () => {
  const { run } = setUp();
  chooseLetterKeys(false);
  fireEvent.keyDown(document.body, { code: 'KeyE', key: 'e' });
  expect(run).not.toHaveBeenCalled();
});

it('prints keys as people know them', () => {
  expect(['KeyG KeyI', 'Ctrl+KeyK', 'Shift+Slash', 'BracketLeft'].map(keyNames)).toEqual([
    'G I',
    'Ctrl K',
    '?',
    '[',
  ]);
});
