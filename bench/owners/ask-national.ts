import { benchFields, figureOf } from './owners-figures.ts';

/** The figures of all provinces in force, of which each serves its own. */
export const nationalQuestion = (day: string): string =>
  `{ provinces(on: "${day}") { id security { ${benchFields.map((field) => `${field} { value served { from reason } }`).join(' ')} } } }`;

interface Answer {
  readonly errors?: readonly { readonly message: string }[];
  readonly data: {
    readonly provinces: readonly {
      readonly id: string;
      readonly security: Readonly<Record<string, { readonly value: number } | null>>;
    }[];
  };
  readonly extensions?: { readonly provinces?: readonly { readonly from: 'LIVE' | 'LEDGER' }[] };
}

/** What one answer said of who answered, and how long it took. */
export interface Told {
  readonly ms: number;
  readonly live: number;
  readonly fromLedger: number;
  /** Figures that are not what their province states, and figures that are missing. */
  readonly wrong: number;
}

/** `provinceIds`: in the order in which their endpoints were started, by which their figures are known. */
export async function askNational(url: string, day: string, provinceIds: readonly string[]): Promise<Told> {
  const begun = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: nationalQuestion(day) }),
  });
  const { data, errors, extensions } = (await response.json()) as Answer;
  const ms = performance.now() - begun;
  if (errors) throw new Error(errors[0]?.message);
  const told = extensions?.provinces ?? [];
  const wrong = provinceIds.flatMap((id, index) => {
    const profile = data.provinces.find((province) => province.id === id)?.security;
    return benchFields.filter((field) => profile?.[field]?.value !== figureOf(index, field));
  });
  const live = told.filter(({ from }) => from === 'LIVE').length;
  return { ms, live, fromLedger: told.length - live, wrong: wrong.length };
}
