import { projectRoot } from '../../schema/project-root.ts';
import { printContract } from './print-contract.ts';
import type { Printing } from './printing.ts';

const folder = 'schema/subgraphs';

/** The printed SDL of every subgraph and the supergraph, as committed. */
export async function contractPrinting(): Promise<Printing> {
  const contract = await printContract();
  return {
    root: projectRoot,
    files: new Map([...contract].map(([file, text]) => [`${folder}/${file}`, text])),
    wholeFolder: { path: folder, ending: '.graphql' },
    command: 'npm run contract',
  };
}
