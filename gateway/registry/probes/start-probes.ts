import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { LivePublication, SetAside } from '../publication.ts';
import type { ProbeFault } from './probe-publication.ts';

export interface ProbesOptions {
  /** What is part of the graph now. */
  readonly publications: () => Promise<readonly LivePublication[]>;
  readonly probe: (publication: LivePublication) => Promise<ProbeFault>;
  readonly setAside: (publication: LivePublication, fault: NonNullable<ProbeFault>) => Promise<void>;
  readonly returnToService: (publication: LivePublication) => Promise<void>;
  readonly log: Logger;
  readonly everyMs: number;
  /** So many failures in a row set a subgraph aside, so many successes bring it back: twice as many each further time. */
  readonly failuresToSetAside?: number;
  readonly successesToReturn?: number;
}

export interface Probes {
  /** Looks at all of them now, and answers when that is done. */
  lookNow(): Promise<void>;
  stop(): Promise<void>;
}

const usual = { failuresToSetAside: 3, successesToReturn: 2 };
/**
 * Each setting aside and each return is a version of the graph, which every gateway builds: who comes and goes must succeed
 * for longer each time, at most so many times in a row, and is forgiven after as many in service.
 */
const longestTrial = 60;
/** Subgraphs that are looked at at once: together they must be no load for anybody. */
const mostAtOnce = 8;

/** How a publication fared lately. */
interface Run {
  kind: 'well' | 'failing';
  length: number;
}

/** How often a publication was set aside lately. */
interface Standing {
  readonly isAside: boolean;
  readonly timesAside: number;
}

/** A subgraph that does not compose comes back by another publication, not by itself. */
const isProbed = ({ setAside }: LivePublication): boolean => setAside?.reason !== 'does-not-compose';

class PublicationProbes {
  readonly #options: Required<ProbesOptions>;
  readonly #runs = new Map<number, Run>();
  readonly #standings = new Map<number, Standing>();

  constructor(options: ProbesOptions) {
    this.#options = { ...usual, ...options };
  }

  async lookAtAll(): Promise<void> {
    const publications = (await this.#options.publications()).filter(isProbed);
    const live = new Set(publications.map(({ id }) => id));
    for (const known of [this.#runs, this.#standings])
      for (const id of known.keys()) if (!live.has(id)) known.delete(id);
    const left = publications.values();
    await Promise.all(
      Array.from({ length: mostAtOnce }, async () => {
        // All take from the same list.
        for (const publication of left) await this.#look(publication);
      }),
    );
  }

  async #look(publication: LivePublication): Promise<void> {
    const { probe, log } = this.#options;
    try {
      await this.#judge(publication, await probe(publication));
    } catch (error) {
      log.error({ err: error, subgraph: publication.name }, 'registry: what a probe found could not be noted');
    }
  }

  #runOf({ id }: LivePublication, kind: Run['kind']): number {
    const run = this.#runs.get(id);
    const length = run?.kind === kind ? run.length + 1 : 1;
    this.#runs.set(id, { kind, length });
    return length;
  }

  /** How often it was set aside, by whichever hub; none where it has long been well. */
  #timesAside({ id, setAside }: LivePublication, wellFor: number): number {
    const before = this.#standings.get(id);
    const isAside = setAside !== null;
    const isForgiven = !isAside && wellFor >= longestTrial;
    const timesAside = isForgiven ? 0 : (before?.timesAside ?? 0) + (isAside && !before?.isAside ? 1 : 0);
    this.#standings.set(id, { isAside, timesAside });
    return timesAside;
  }

  async #judge(publication: LivePublication, fault: ProbeFault): Promise<void> {
    const { failuresToSetAside, successesToReturn, setAside, returnToService, log } = this.#options;
    const length = this.#runOf(publication, fault ? 'failing' : 'well');
    const timesAside = this.#timesAside(publication, fault ? 0 : length);
    const trial = Math.min(successesToReturn * 2 ** (timesAside - 1), longestTrial);
    const told: { subgraph: string } & Partial<SetAside> = { subgraph: publication.name, ...fault };
    if (fault && !publication.setAside && length >= failuresToSetAside) {
      await setAside(publication, fault);
      log.error(told, 'registry: a subgraph is set aside, the ledger answers for it');
    } else if (!fault && publication.setAside && length >= trial) {
      await returnToService(publication);
      log.info(told, 'registry: a subgraph is back in service');
    } else if (fault && length === 1) log.warn(told, 'registry: a probe failed');
  }
}

/** Looks at every live subgraph again and again: sets aside what keeps failing, and brings it back when it is well. */
export function startProbes(options: ProbesOptions): Probes {
  const probes = new PublicationProbes(options);
  const stopping = new AbortController();
  let last: Promise<void> = Promise.resolve();
  const lookNow = async (): Promise<void> => {
    // One look after the other: two at once would count one failure twice.
    const next = last.then(async () => await probes.lookAtAll());
    last = next.catch((error: unknown) =>
      options.log.warn({ err: error }, 'registry: the subgraphs to probe could not be read'),
    );
    await last;
  };
  const { signal } = stopping;
  const run = (async (): Promise<void> => {
    while (!signal.aborted) {
      // Several hubs that were started together must not all ask at once.
      const jitter = 0.9 + Math.random() * 0.2;
      await pause(options.everyMs * jitter, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await lookNow();
    }
  })();
  return {
    lookNow,
    stop: async () => {
      stopping.abort();
      await run;
      await last;
    },
  };
}
