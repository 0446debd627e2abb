import type { PublishWish } from './acts.ts';
import type { Actor } from './write-version.ts';

export const officer: Actor = { subject: 'test officer', role: 'officer' };

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n\ntype Province @key(fields: "id") {\n  id: ID!\n';

/** A subgraph of Kon Tum that tells of its coffee; `fields` are those of the type. */
export const coffeeExtension = (fields = 'tonnes: Float'): string =>
  `${federation}  konTumCoffee: KonTumCoffee\n}\n\ntype KonTumCoffee {\n  ${fields}\n}\n`;

export const teaExtension = `${federation}  lamDongTea: Float\n}\n`;

/** What is handed in, as if the checks had let it pass. */
export function published(
  name: string,
  extension: string | null,
  more: Partial<PublishWish> & { readonly serves?: PublishWish['parts']['serves']; readonly url?: string } = {},
): PublishWish {
  const { serves = {}, url = `http://127.0.0.1:9/${name}`, ...wish } = more;
  return {
    candidate: {
      name,
      provinceId: name.replace(/-[a-z]+$/, ''),
      url,
      authority: null,
      sdl: extension ?? `# ${JSON.stringify(serves)}`,
    },
    parts: { serves, extension },
    report: { outcome: 'passed', checks: [] },
    expectedVersion: null,
    reason: null,
    actor: officer,
    ...wish,
  };
}

export const coffee = (fields?: string, more: Parameters<typeof published>[2] = {}): PublishWish =>
  published('kon-tum-coffee', coffeeExtension(fields), more);
