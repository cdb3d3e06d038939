import { expect, it } from 'vitest';
import { found } from './found';

const people = [
  { name: 'Ana Lima', also: '5511988412207' },
  { name: 'Mariana Sá', also: '5511977021145' },
  { name: 'Пётр Ана', also: '' },
];
const names = (words: string) => found(people, words, 5).map(({ name }) => name);

it('puts the beginning of a name before the middle of one', () => {
  expect(names('ana')).toEqual(['Ana Lima', 'Mariana Sá']);
});

it('does not mind accents, nor е for ё', () => {
  expect(names('sa')).toEqual(['Mariana Sá']);
  expect(names('петр')).toEqual(['Пётр Ана']);
});

it('finds a person by the phone, however it is written', () => {
  expect(names('(11) 98841')).toEqual(['Ana Lima']);
});

it('finds nothing where nothing fits, and everything without words', () => {
  expect(names('zzz')).toEqual([]);
  expect(found(people, '', 2)).toHaveLength(2);
});
