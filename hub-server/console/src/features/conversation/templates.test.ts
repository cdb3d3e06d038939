import { expect, it } from 'vitest';
import { type ApprovedText, emptyFilling, isWhole, preview } from './templates';

const TEXT: ApprovedText = {
  name: 'lembrete',
  language: 'pt_BR',
  category: 'utility',
  header: 'Consulta de {{1}}',
  body: 'Olá {{1}}, sua consulta é em {{2}}.',
  footer: 'Loja Aurora',
  buttons: [
    { title: 'Confirmar', url: '' },
    { title: 'Ver', url: 'https://aurora.example/c/{{1}}' },
  ],
};

it('has a place for every gap', () => {
  expect(emptyFilling(TEXT)).toEqual({ header: [''], body: ['', ''], buttons: { '1': '' } });
});

it('shows what the person will read, with the gaps that are still open', () => {
  const filling = { ...emptyFilling(TEXT), header: ['Ana'], body: ['Ana', ''] };
  expect(preview(TEXT, filling)).toBe('Consulta de Ana\n\nOlá Ana, sua consulta é em {{2}}.\n\nLoja Aurora');
});

it('is whole when every gap is filled, also those of buttons', () => {
  const filling = { header: ['Ana'], body: ['Ana', '12/10'], buttons: { '1': ' ' } };
  expect(isWhole(filling)).toBe(false);
  expect(isWhole({ ...filling, buttons: { '1': 'abc' } })).toBe(true);
});
