import { describe, expect, it } from 'vitest';
import { isFewEmoji, plainText, readText } from './whatsappText';

describe('the marks of WhatsApp', () => {
  it.each([
    ['*bold*', 'bold'],
    ['_italic_', 'italic'],
    ['~gone~', 'strike'],
  ])('reads %s', (text, type) => {
    expect(readText(text)).toEqual([{ type, nodes: [{ type: 'plain', text: text.slice(1, -1) }] }]);
  });

  it('reads one inside the other', () => {
    expect(readText('*R$ _1.480_*')).toEqual([
      {
        type: 'bold',
        nodes: [
          { type: 'plain', text: 'R$ ' },
          { type: 'italic', nodes: [{ type: 'plain', text: '1.480' }] },
        ],
      },
    ]);
  });

  it.each(['2*3*4', 'snake_case_name', '* not bold *', '*open', '**', 'a ~ b ~ c', '*two\nlines*'])(
    'leaves %j as it is',
    (text) => {
      expect(readText(text)).toEqual([{ type: 'plain', text }]);
    },
  );

  it('reads nothing inside code', () => {
    expect(readText('see ```*x*``` now')).toEqual([
      { type: 'plain', text: 'see ' },
      { type: 'code', text: '*x*' },
      { type: 'plain', text: ' now' },
    ]);
  });
});

describe('links', () => {
  const address = (text: string) =>
    readText(text).flatMap((node) => (node.type === 'link' ? [node.address] : []));

  it('end before the sign that ends the sentence', () => {
    expect(address('veja https://clinica.example/a?b=1.')).toEqual(['https://clinica.example/a?b=1']);
    expect(address('(https://x.example/wiki/A_(b))')).toEqual(['https://x.example/wiki/A_(b)']);
  });

  it('keep the underscores of the address', () => {
    expect(address('https://x.example/a_b_c')).toEqual(['https://x.example/a_b_c']);
  });

  it('are made of www and of mail addresses', () => {
    expect(address('www.clinica.example e maria@clinica.example')).toEqual([
      'https://www.clinica.example',
      'mailto:maria@clinica.example',
    ]);
  });

  it('are never made of scripts', () => {
    expect(address('javascript:alert(1) data:text/html,x vbscript:x')).toEqual([]);
  });
});

it('gives a line without marks for the list', () => {
  expect(plainText('*Olá*\n_Maria_ ~x~')).toBe('Olá Maria x');
});

it('knows a few emoji alone from words and numbers', () => {
  expect(['👍', '❤️ 🙏', '👨‍👩‍👧'].map(isFewEmoji)).toEqual([true, true, true]);
  expect(['👍👍👍👍', 'ok 👍', '123', ''].map(isFewEmoji)).toEqual([false, false, false, false]);
});

it('survives long lines of marks without hanging', () => {
  const started = performance.now();
  readText('*_~'.repeat(2000));
  expect(performance.now() - started).toBeLessThan(2000);
});
