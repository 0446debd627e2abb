import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, visit } from 'graphql';
import { readNamedOperations, type NamedOperation } from '../operations/named-operation.ts';
import { projectRoot } from '../project-root.ts';

const folder = join(projectRoot, 'schema', 'acts');

/** What several acts ask for, by the name of the fragment. */
async function readFragments(): Promise<ReadonlyMap<string, string>> {
  const place = join(folder, 'fragments');
  const texts = await Promise.all(
    (await readdir(place)).toSorted().map(async (file) => await readFile(join(place, file), 'utf8')),
  );
  return new Map(
    texts.flatMap((text) =>
      parse(text).definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, text] as const] : [],
      ),
    ),
  );
}

/** The document with the fragments that it spreads, and those that they spread, each once. */
function completed(text: string, fragments: ReadonlyMap<string, string>): string {
  const used = new Set<string>();
  const addUsed = (document: string): void => {
    visit(parse(document), {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (fragment === undefined) throw new Error(`schema/acts/fragments holds no fragment ${value}`);
        if (used.has(fragment)) return;
        used.add(fragment);
        addUsed(fragment);
      },
    });
  };
  addUsed(text);
  return [text, ...used].join('\n');
}

/** Every mutation by its name, asking for all that became of it; unlike a question it needs its variables. */
export async function readActs(): Promise<readonly NamedOperation[]> {
  const [acts, fragments] = await Promise.all([readNamedOperations(folder), readFragments()]);
  return acts.map((act) => ({ ...act, text: completed(act.text, fragments) }));
}
