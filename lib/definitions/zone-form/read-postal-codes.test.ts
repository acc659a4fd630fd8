import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postalCodeFormat } from '@/lib/definitions/zone-form/postal-code-format';
import { readPostalCodes } from '@/lib/definitions/zone-form/read-postal-codes';

const read = (text: string, countryIso2 = 'AU', known: string[] = []) =>
  readPostalCodes(text, { countryIso2, isKnown: (key) => known.includes(key) });

describe('separators', () => {
  test.each([
    ['commas', '2000,2001,2002'],
    ['commas and spaces', '2000, 2001 , 2002'],
    ['semicolons', '2000;2001; 2002'],
    ['spaces', '2000 2001  2002'],
    ['tabs', '2000\t2001\t2002'],
    ['lines of Unix', '2000\n2001\n2002\n'],
    ['lines of Windows', '2000\r\n2001\r\n2002\r\n'],
    ['lines of old Macs', '2000\r2001\r2002'],
    ['a mix of all', '\n2000, 2001;\r\n\t2002 ,\n'],
    ['quotation marks and a byte order mark of a spreadsheet', '\uFEFF"2000"\n"2001","2002"'],
  ])('may be %s', (_what, text) => {
    expect(read(text)).toEqual({ codes: ['2000', '2001', '2002'], doubtful: [] });
  });

  test('around nothing are nothing', () => {
    expect(read(' \n,;, \t\n')).toEqual({ codes: [], doubtful: [] });
  });
});

describe('codes of a country', () => {
  test.each([
    ['US', '10001 10002-1234,10003', ['10001', '10002-1234', '10003']],
    ['GB', 'SW1A 1AA, ec1a1bb', ['SW1A 1AA', 'EC1A1BB']],
    ['GB', 'SW1A 1AA EC1A 1BB m1 1ae', ['SW1A 1AA', 'EC1A 1BB', 'M1 1AE']],
    ['GB', 'SW1A1AA EC1A 1BB', ['SW1A1AA', 'EC1A 1BB']],
    ['CA', 'K1A 0B1 H0H0H0\nv5k 0a1', ['K1A 0B1', 'H0H0H0', 'V5K 0A1']],
    ['NL', '1012 AB 1013cd', ['1012 AB', '1013CD']],
    ['NL', '1012AB;1013 CD 1014 EF', ['1012AB', '1013 CD', '1014 EF']],
    ['BR', '01310-100 20040020', ['01310-100', '20040020']],
    ['JP', '100-0001 150-0002', ['100-0001', '150-0002']],
    ['SE', '111 22 113 44', ['111 22', '113 44']],
    ['CZ', '110 00 12000', ['110 00', '12000']],
    ['IE', 'D02 AF30 A65F4E2', ['D02 AF30', 'A65F4E2']],
    ['PT', '1000-001 1000', ['1000-001', '1000']],
    ['PR', '00601 1234', ['00601 1234']],
    ['DE', '10115 80331', ['10115', '80331']],
  ])('%s: %j', (countryIso2, text, codes) => {
    expect(read(text, countryIso2)).toEqual({ codes, doubtful: [] });
  });

  test.each([
    ['US', '1234'],
    ['US', '10001-12'],
    ['GB', 'SW1A'],
    ['CA', 'D1A 0B1'],
    ['NL', '1012'],
    ['BR', '0131-100'],
    ['JP', '1000001'],
    ['AU', '20*'],
    ['AU', '2000-2010'],
  ])('are not those of %s when written as %j', (countryIso2, text) => {
    expect(read(text, countryIso2)).toEqual({ codes: [], doubtful: [{ line: 1, text, why: 'unlike' }] });
  });

  test('are taken as they stand, spaces included, where nobody told us how they are written', () => {
    expect(postalCodeFormat('HK')).toBe('unknown');
    expect(read('999 077, 1\nA B', 'HK').codes).toEqual(['999 077', '1', 'A B']);
  });

  test('may hold a space exactly in the countries of which the validator says so', () => {
    const regexes = createRequire(import.meta.url)('postcode-validator/lib/cjs/postcode-regexes.js') as {
      POSTCODE_REGEXES: Map<string, RegExp>;
    };
    for (const [country, { source }] of regexes.POSTCODE_REGEXES) {
      if (!/^[A-Z]{2}$/.test(country) || country === 'UK') continue;
      expect([country, postalCodeFormat(country)]).toEqual([country, / |\\s/.test(source) ? 'spaced' : 'words']);
    }
  });
});

describe('what is pointed out', () => {
  test('has its line, and the rest is added', () => {
    expect(read('postcode\n2000, 2OOO\n\n2001 2000', 'AU', ['2001'])).toEqual({
      codes: ['2000'],
      doubtful: [
        { line: 1, text: 'POSTCODE', why: 'unlike' },
        { line: 2, text: '2OOO', why: 'unlike' },
        { line: 4, text: '2001', why: 'known' },
        { line: 4, text: '2000', why: 'duplicate' },
      ],
    });
  });

  test('includes another spelling of a code that is there', () => {
    expect(read('SW1A1AA\nsw1a 1aa', 'GB').doubtful).toEqual([{ line: 2, text: 'SW1A 1AA', why: 'duplicate' }]);
    expect(read('01310100', 'BR', ['01310100']).doubtful).toEqual([{ line: 1, text: '01310100', why: 'known' }]);
    expect(read('01310-100', 'BR', ['01310100']).doubtful).toEqual([{ line: 1, text: '01310-100', why: 'known' }]);
  });

  test('includes what may be one code or two, and a word left over beside good codes', () => {
    expect(read('1100 1200', 'LB').doubtful).toEqual([{ line: 1, text: '1100 1200', why: 'ambiguous' }]);
    expect(read('SW1A 1AA GIR 0AA EC1A 1BB', 'GB')).toEqual({
      codes: ['SW1A 1AA', 'EC1A 1BB'],
      doubtful: [{ line: 1, text: 'GIR 0AA', why: 'unlike' }],
    });
  });

  test('includes texts that are longer than any code', () => {
    expect(read('123456789012345678901', 'HK').doubtful).toMatchObject([{ why: 'too_long' }]);
  });
});

test('every word of a text ends up in a code or is pointed out, none in two and none glued to another country’s style', () => {
  const word = fc.stringMatching(/^[A-Z0-9]{1,6}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom('AU', 'GB', 'NL', 'LB', 'HK'), (words, country) => {
      const { codes, doubtful } = read(words.join(' '), country);
      const out = [...codes, ...doubtful.map(({ text }) => text)].flatMap((text) => text.split(' '));
      expect(out.toSorted()).toEqual(words.toSorted());
    }),
  );
});

test('40,000 codes are read as they are', () => {
  const codes = Array.from({ length: 40_000 }, (_, index) => String(10_000 + index));
  expect(read(codes.join('\n'), 'US')).toEqual({ codes, doubtful: [] });
});
