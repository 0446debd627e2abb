import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { committedAreas } from '../../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../../schema/indicators/catalogue.ts';
import {
  asTcvn3,
  asVni,
  garbled,
  latin1,
  utf16,
  vietnameseSentences,
  windows1258,
} from '../../../../tests/support/legacy-encodings.ts';
import { templateColumns } from '../../template/template-columns.ts';
import { EncodingEvidence } from './recognise-encoding.ts';

function refusalOf(bytes: Buffer | string, pieceSize = 64 * 1024) {
  const evidence = new EncodingEvidence();
  const whole = Buffer.from(bytes);
  for (let at = 0; at < whole.length; at += pieceSize) evidence.see(whole.subarray(at, at + pieceSize));
  return evidence.refusal();
}

/** Name of the encoding and line, without the word that shows it. */
const found = (bytes: Buffer | string): string | undefined => {
  const refusal = refusalOf(bytes);
  return refusal && `${refusal.foundEn.replace(/: ".*/, '')}, line ${refusal.line}`;
};

const header = templateColumns.join(';');
const report = (sentences: readonly string[]): string => ['a;b', 'c;d', ...sentences].join('\r\n');

const encodings: readonly (readonly [string, (text: string) => Buffer | string])[] = [
  ['text in TCVN3 (ABC)', (text) => latin1(asTcvn3(text))],
  ['text in TCVN3 (ABC)', asTcvn3],
  ['text in VNI', (text) => latin1(asVni(text))],
  ['text in VNI', asVni],
  ['text in windows-1258', windows1258],
  ['UTF-8 text that was opened in another encoding and saved so', (text) => garbled(text, 'windows-1252')],
  ['UTF-8 text that was opened in another encoding and saved so', (text) => garbled(text, 'windows-1258')],
  ['question marks in place of Vietnamese letters', latin1],
  ['question marks in place of Vietnamese letters', (text) => text.replaceAll(/[^\0-\x7f]/g, '?')],
  ['text in UTF-16', (text) => utf16(text, false)],
  ['text in UTF-16', (text) => utf16(`\ufeff${text}`, false)],
  ['text in UTF-16', (text) => utf16(text, true)],
  ['text in UTF-16', (text) => utf16(`\ufeff${text}`, true)],
];

describe.each(encodings)('%s', (name, encode) => {
  const line = name === 'text in UTF-16' ? 1 : 3;

  test('is recognised in a report, with its first line', () => {
    expect(found(encode(report(vietnameseSentences)))).toBe(`${name}, line ${line}`);
  });

  test('is recognised in a header alone', () => {
    expect(found(encode(header))).toBe(`${name}, line 1`);
  });

  test('is recognised in any two sentences', () => {
    const two = fc.shuffledSubarray([...vietnameseSentences], { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(two, (sentences) => {
        expect(found(encode(report(sentences)))).toBe(`${name}, line ${line}`);
      }),
    );
  });

  test('is recognised wherever the file is cut into pieces', () => {
    const whole = refusalOf(encode(report(vietnameseSentences)));
    fc.assert(
      fc.property(fc.integer({ min: 64, max: 500 }), (size) => {
        expect(refusalOf(encode(report(vietnameseSentences)), size)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });
});

test('a refusal shows a word as it stands and as it was meant, and how to mend the file in both languages', () => {
  expect(refusalOf(asTcvn3(vietnameseSentences[2] ?? ''))).toEqual({
    foundVi: 'chữ gõ bằng phông TCVN3 (ABC): "lÖ"',
    foundEn: 'text in TCVN3 (ABC): "lÖ"',
    expectedVi: 'văn bản mã UTF-8: "lệ"',
    expectedEn: 'UTF-8 text: "lệ"',
    mendVi: expect.stringContaining('UniKey'),
    mendEn: expect.stringContaining('UniKey'),
    line: 1,
    column: null,
  });
});

test('the samples of windows-1258 are what the platform reads as such', () => {
  for (const text of [...vietnameseSentences, 'Ắ ặ Ề ộ Ỡ ự Đ ỹ'])
    expect(new TextDecoder('windows-1258').decode(windows1258(text)).normalize('NFC')).toBe(text);
});

test('French in windows-1252 is no UTF-8, and nobody says that it is Vietnamese', () => {
  expect(found(latin1('Année;Période\nÉté 2024;où ça coûte très cher\n'))).toBe(
    'bytes that are no UTF-8 (perhaps windows-1252), line 1',
  );
});

test('the line is that of the first byte that is no UTF-8, whatever ends lines', () => {
  for (const end of ['\n', '\r\n', '\r'])
    expect(refusalOf(Buffer.concat([Buffer.from(['a', 'ô', 'b', ''].join(end)), latin1('é')]))?.line).toBe(4);
  expect(refusalOf(Buffer.from('a\nô').subarray(0, 3))?.line).toBe(2);
});

describe('no false alarm', () => {
  const french = [
    'Où va-t-on ? Le coût de la fibre a baissé en août ; Noël, maïs, île, œuvre, n° 5, « déjà vu », ½, 20 °C, 5 µm.',
    'L’été dernier, les élèves ont reçu un thé à l’hôtel : ambiguë, naïf, fût, goût, bûche, sûr, dès, hé !',
    'ÉLÉMENTS FRANÇAIS, ÀÂÇÈÊËÎÏÔÙÛÜ; Hé bé, où ça ? Là-bas, très près du château fort, à côté.',
  ];
  const others = [
    'España; ¿Qué año? ¡Señor! Größe, Straße, ação, não, coração, Ångström, smørrebrød, år, ö',
    'Windows® 5µg/m³ (±2 %) © 2024 §3 ¶ 1ª 2º ¼ £5 ¥7 «x» ·a· ÷ × Ø Ö',
    'Is it right? Yes? What?Why?Who?How? http://x.vn/a?b=c&d=e?f=g',
  ];
  const tones = vietnameseSentences.map((text) => text.replaceAll('òa', 'oà').replaceAll('óa', 'oá'));
  const names = [
    ...catalogue().all.flatMap(({ nameVi, nameEn }) => [nameVi, nameEn]),
    ...committedAreas().all.flatMap(({ nameVi, nameEn }) => [nameVi, nameEn]),
    'Hoà Bình, Khánh Hoà, Thanh Hoá; khoá, toà, xoá, thuê, quý, uỷ, thuỷ, luỹ, mét, bé, hé, cô, dù, vô, sù, phô',
  ];

  test.each<[string, readonly string[]]>([
    ['nothing', ['', '\ufeff', '\n\n', '?', '???']],
    ['ASCII', ['a,b\n1,2\n', 'indicator;period;figure', ...names.map((text) => text.replaceAll(/[^\0-\x7f]/g, ''))]],
    ['Vietnamese', [...vietnameseSentences, ...tones, ...names, header]],
    ['French', french],
    ['other languages', others],
  ])('on %s', (_, texts) => {
    for (const text of [...texts, texts.join('\n'), texts.join('\n').repeat(50)]) {
      expect(refusalOf(text)).toBeUndefined();
      expect(refusalOf(text.normalize('NFD'))).toBeUndefined();
      expect(refusalOf(text.toUpperCase())).toBeUndefined();
    }
  });

  test('on any mixture of their words', () => {
    const words = [...names, ...tones, ...vietnameseSentences, ...french, ...others].join(' ').split(/\s+/);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 200 }), (chosen) => {
        expect(refusalOf(chosen.join(' '))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test('on any text at all that holds no word of Vietnamese', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(refusalOf(text)).toBeUndefined();
      }),
    );
  });
});

test('whatever the bytes are, there is an answer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 50 }), (bytes, size) => {
      const refusal = refusalOf(Buffer.from(bytes), size);
      expect(refusal === undefined || (refusal.line >= 1 && refusal.mendVi !== '' && refusal.mendEn !== '')).toBe(true);
    }),
  );
});
