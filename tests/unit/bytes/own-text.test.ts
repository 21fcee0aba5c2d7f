import { expect, it } from 'vitest';
import { forgetMatch } from '../../../src/lib/bytes/forget-match';
import { ownText } from '../../../src/lib/bytes/utf8';

it('what RegExp keeps of the last match is replaced', () => {
  expect(/secret-(\d+)/.exec('a secret-77 here')).not.toBeNull();
  const kept = () =>
    ['input', 'lastMatch', 'leftContext', 'rightContext', '$1'].map((name) => Reflect.get(RegExp, name));
  expect(kept()).toEqual(['a secret-77 here', 'secret-77', 'a ', ' here', '77']);
  forgetMatch();
  expect(kept()).toEqual(['', '', '', '', '']);
});

it('a text of its own is the same text', () => {
  for (const text of ['', 'Mühle 🏠', '\ufeffx', 'a'.repeat(5000)]) expect(ownText(text)).toBe(text);
  expect(ownText('\ud800x')).toBe('\ufffdx');
});
