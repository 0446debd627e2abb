import type { JsonObject } from '../../../schema/operations/json-value.ts';
import type { CommandIo } from '../command-line/command-io.ts';
import { neededOption } from '../command-line/needed-option.ts';
import { readTextFile } from '../exchange/file-body.ts';

export const candidateKinds = { province: 'text', endpoint: 'text', sdl: 'text', authority: 'text' } as const;

/** A subgraph as it was typed; files are read when it is handed in. */
export interface TypedCandidate {
  readonly name: string;
  readonly province: string;
  readonly endpoint: string;
  readonly sdlFile: string | null;
  readonly authorityFile: string | null;
}

/** Throws `CommandFault`. */
export const typedCandidate = (
  name: string | undefined,
  options: Readonly<Record<keyof typeof candidateKinds, string | null>>,
): TypedCandidate => ({
  name: name ?? '',
  province: neededOption(options.province, 'province', '<id>'),
  endpoint: neededOption(options.endpoint, 'endpoint', '<address>'),
  sdlFile: options.sdl,
  authorityFile: options.authority,
});

/** What the hub is told of it. Throws `CommandFault` where a file cannot be read. */
export async function candidateVariables(
  { name, province, endpoint, sdlFile, authorityFile }: TypedCandidate,
  { pathOf }: CommandIo,
): Promise<JsonObject> {
  const textOf = async (typed: string | null): Promise<string | null> =>
    typed === null ? null : await readTextFile(pathOf(typed));
  const [sdl, authority] = await Promise.all([textOf(sdlFile), textOf(authorityFile)]);
  return { name, province, url: endpoint, sdl, authority };
}
