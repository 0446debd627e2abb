import { Kind, type TypeNode } from 'graphql';
import { readContract, type Contract } from '../src/contract/read-contract.ts';
import { publication } from '../src/publication.ts';
import type { Seed } from '../src/store/open-store.ts';

const scalars: Readonly<Record<string, unknown>> = {
  Period: '2024',
  Int: 1,
  Float: 1,
  Boolean: true,
  String: 'SYNTHETIC',
};

/** A value of a type of the contract, made up; of lists one element. */
function sampleValue(type: TypeNode, contract: Contract): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return sampleValue(type.type, contract);
  if (type.kind === Kind.LIST_TYPE) return [sampleValue(type.type, contract)];
  const name = type.name.value;
  const fields = contract.types.get(name);
  if (!fields) return contract.enums.get(name)?.[0] ?? scalars[name];
  return Object.fromEntries([...fields].map(([field, node]) => [field, sampleValue(node.type, contract)]));
}

export const contract = readContract();
/** Any unit that is not this one. */
export const otherProvince = publication.provinceId === 'ha-noi' ? 'hue' : 'ha-noi';
/** Any figure of the contract. */
export const [figure = ''] = contract.figures;

const columns = 'field,period,qualifier,value,lower,upper,numerator,denominator,stated,locator';

/** Rows of figures as in data/figures.csv, below its first line. */
export const figuresSeed = (...rows: readonly string[]): Seed => ({
  figures: ['data/figures.csv', [columns, ...rows, ''].join('\n')],
  records: ['data/records.json', '{}'],
});

/** One made-up figure, and a made-up record in each register of the domain. */
export function sampleSeed(): Seed {
  const types = contract.types.get(contract.profile);
  const records = contract.registers.flatMap((field) => {
    const type = types?.get(field)?.type;
    return type ? [[field, sampleValue(type, contract)]] : [];
  });
  return {
    ...figuresSeed(`${figure},2024,EXACT,12.5,,,,,,SYNTHETIC`),
    records: ['data/records.json', JSON.stringify(Object.fromEntries(records))],
  };
}
