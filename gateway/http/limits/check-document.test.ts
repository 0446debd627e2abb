import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkDocument } from './check-document.ts';
import { mostAliases, mostDepth, mostDirectives, mostFields, mostRootFields, mostTokens } from './limits.ts';

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

function refusal(query: string): unknown {
  try {
    checkDocument(query);
    return null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return `${String(error.extensions['code'])}: ${error.message}`;
  }
}

describe('checkDocument', () => {
  it.each([
    ['depth', (n: number) => `${'{ a '.repeat(n)}${'}'.repeat(n)}`, mostDepth, 'fields 21 deep'],
    ['aliases', (n: number) => `{ r { ${times(n, (i) => `x${i}: a`)} } }`, mostAliases, '301 aliases'],
    ['directives', (n: number) => `{ a ${times(n, () => '@d')} }`, mostDirectives, '1001 directives'],
    ['root fields', (n: number) => `{ ${times(n, () => 'a')} }`, mostRootFields, '321 fields of the root'],
    [
      'fields',
      (n: number) => `{ r { ${times((n - 1) / 9, () => '...F')} } } fragment F on T { ${times(9, () => 'a')} }`,
      mostFields,
      '10009 fields',
    ],
  ])('%s are allowed up to the limit; above it the refusal says what was found', (_, document, most, found) => {
    const step = found.endsWith(' fields') ? 9 : 1;
    expect(refusal(document(most))).toBeNull();
    expect(refusal(document(most + step))).toMatch(
      new RegExp(`^QUERY_TOO_LARGE: .*Found ${found}; the limit is ${most}\\.$`),
    );
  });

  it('more tokens than can be read quickly are not read', () => {
    expect(refusal(`{ ${times(mostTokens, () => 'a')} }`)).toContain(`Found more tokens; the limit is ${mostTokens}`);
  });

  it('a text that is no document is left to the parser', () => {
    expect(refusal('{ a')).toBeNull();
  });
});
