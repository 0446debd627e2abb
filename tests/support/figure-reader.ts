import { Agent, request } from 'undici';
import type { Figure } from './figure-writer.ts';

/** The newest value of each figure that an answer shows. */
export type Values = Partial<Record<Figure, number>>;

type Shown = Readonly<Record<string, { readonly value: number } | null>>;

interface Answer {
  readonly data?: { readonly province?: Partial<Record<Figure, Shown | null>> | null } | null;
  readonly errors?: readonly unknown[];
}

const securityField = 'security(upTo: "2025") { socMonitoredWebsiteCount { value } }';
const publicServicesField = 'publicServices(upTo: "2025") { fullyOnlineServiceCount { value } }';
const question = (fields: string): string => `{ province(id: "kon-tum") { ${fields} } }`;

export const questions = {
  security: question(securityField),
  publicServices: question(publicServicesField),
  both: question(`${securityField} ${publicServicesField}`),
} as const;

const view = '/views/province-profile?province=kon-tum';

export interface Read {
  readonly status: number;
  readonly values: Values;
  readonly text: string;
}

function valuesOf(text: string): Values {
  const { data } = JSON.parse(text) as Answer;
  const values: Values = {};
  for (const figure of ['security', 'publicServices'] as const) {
    const of = data?.province?.[figure];
    const shown = of?.['socMonitoredWebsiteCount'] ?? of?.['fullyOnlineServiceCount'];
    if (shown) values[figure] = shown.value;
  }
  return values;
}

/** One client of several gateways: keeps the last answer of the view, to be told that nothing changed. */
export class FigureReader {
  readonly #agent = new Agent({ connections: 4 });
  #held: { readonly etag: string; readonly values: Values } | null = null;
  #unchanged = 0;

  /** How often a gateway said that nothing changed. */
  get unchanged(): number {
    return this.#unchanged;
  }

  async ask(url: string, query: keyof typeof questions): Promise<Read> {
    const { statusCode, body } = await request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: questions[query] }),
      dispatcher: this.#agent,
    });
    const text = await body.text();
    return { status: statusCode, values: valuesOf(text), text };
  }

  async view(url: string, isConditional: boolean): Promise<Read> {
    const held = isConditional ? this.#held : null;
    const { statusCode, headers, body } = await request(`${url}${view}`, {
      headers: held ? { 'if-none-match': held.etag } : {},
      dispatcher: this.#agent,
    });
    const text = await body.text();
    if (statusCode === 304 && held) {
      this.#unchanged += 1;
      return { status: statusCode, values: held.values, text };
    }
    const values = valuesOf(text);
    const { etag } = headers;
    if (typeof etag === 'string') this.#held = { etag, values };
    return { status: statusCode, values, text };
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}
