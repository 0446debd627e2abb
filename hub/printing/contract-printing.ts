import { printProvinceContract } from '../../schema/contract/print-contract.ts';
import { contractFolder } from '../../schema/contract/read-contract.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { Domain } from '../../schema/types/domain.ts';
import { printContract } from './print-contract.ts';
import type { Printing } from './printing.ts';

const subgraphFolder = 'schema/subgraphs';

/** The printed SDL of every subgraph, the supergraph, and what of it a province's own subgraph may serve, as committed. */
export async function contractPrinting(): Promise<Printing> {
  const contract = await printContract();
  const forProvinces = Domain.words.map(
    (domain) => [domain, printProvinceContract(domain, contract.get(`${domain}.graphql`) ?? '')] as const,
  );
  return {
    root: projectRoot,
    files: new Map([
      ...[...contract].map(([file, text]) => [`${subgraphFolder}/${file}`, text] as const),
      ...forProvinces.map(([domain, text]) => [`${contractFolder}/${domain}.graphql`, text] as const),
    ]),
    wholeFolders: [subgraphFolder, contractFolder].map((path) => ({ path, ending: '.graphql' })),
    command: 'npm run contract',
  };
}
