import { expect, test } from 'vitest';
import { codeFrame } from './code-frame.ts';

const sdl = `type Province @key(fields: "id") {
  id: ID!
  "Cà phê. Coffee."
  coffee(year: Int): Coffee
}

enum Coffee {
  ROBUSTA
}`;

test.each([
  ['Province.coffee', ['SDL:4:3', '3 |   "Cà phê. Coffee."', '4 |   coffee(year: Int): Coffee', '  |   ^', '5 | }']],
  [
    'Province.coffee(year:)',
    ['SDL:4:10', '3 |   "Cà phê. Coffee."', '4 |   coffee(year: Int): Coffee', '  |          ^', '5 | }'],
  ],
  ['Coffee.ROBUSTA', ['SDL:8:3', '7 | enum Coffee {', '8 |   ROBUSTA', '  |   ^', '9 | }']],
  ['line 7, column 6', ['SDL:7:6', '6 |', '7 | enum Coffee {', '  |      ^', '8 |   ROBUSTA']],
])('of %s the line is shown, with a mark below it', (place, lines) => {
  expect(codeFrame(sdl, place)).toEqual(lines);
});

test.each([null, 'Province.tea', 'security.socOperating', 'Query._service'])('of %s there is no line', (place) => {
  expect(codeFrame(sdl, place)).toEqual([]);
});

test('a place in an SDL that does not parse is shown where it is named by its line', () => {
  expect(codeFrame('type {', 'line 1, column 6')).toEqual(['SDL:1:6', '1 | type {', '  |      ^']);
  expect(codeFrame('type {', 'Province.coffee')).toEqual([]);
});
