import { expect, it } from 'vitest';
import { provinceContract } from '../../../schema/contract/read-contract.ts';
import { Domain } from '../../../schema/types/domain.ts';
import { checkContract } from './contract.ts';
import { candidateOf, konTumSdl, provinceFields, served, toldOf } from './kon-tum.fixture.ts';

const told = async (contract: string, fields?: string) =>
  await toldOf(checkContract, candidateOf(konTumSdl(fields === undefined ? { contract } : { contract, fields })));

it('a part of the contract conforms, and so does each domain as it is printed', async () => {
  expect(await told(served)).toEqual([]);
  for (const domain of Domain.words)
    expect(await toldOf(checkContract, candidateOf(provinceContract().get(domain)?.sdl ?? ''))).toEqual([]);
});

it('a field that the contract does not have is told with the nearest', async () => {
  expect(await told(served.replace('socOperating', 'socOperatng'))).toEqual([
    [
      'error',
      'ProvinceSecurity.socOperatng',
      'ProvinceSecurity is a type of the national contract, which has no field socOperatng.',
    ],
  ]);
  expect(await told(served.replace('stated: Float', 'stated: Float konTumNote: String'))).toEqual([
    [
      'error',
      'Observation.konTumNote',
      'Observation is a type of the national contract, which has no field konTumNote.',
    ],
  ]);
});

it('types and nullability are those of the contract', async () => {
  expect(
    await told(served.replace('value: Float', 'value: Float!').replace('period: Period!', 'period: Period')),
  ).toEqual([
    ['error', 'Observation.period', 'Observation.period is Period, the contract has Period!.'],
    ['error', 'Observation.value', 'Observation.value is Float!, the contract has Float.'],
  ]);
  expect(
    await told(served, provinceFields.replace('security: ProvinceSecurity', 'security: [ProvinceSecurity]')),
  ).toEqual([
    ['error', 'Province.security', 'Province.security is [ProvinceSecurity], the contract has ProvinceSecurity.'],
  ]);
});

it('a figure takes no arguments', async () => {
  expect(await told(served.replace('socOperating', 'socOperating(period: Period)'))).toEqual([
    [
      'error',
      'ProvinceSecurity.socOperating',
      'ProvinceSecurity.socOperating has the arguments period; a province states what it knows now, without arguments.',
    ],
  ]);
});

it('figures and records are whole, of the profile any part will do', async () => {
  expect(await told(served.replace('qualifier: Qualifier!', '').replace('monitoredDevices: Int', ''))).toEqual([
    ['error', 'Observation', 'Observation lacks the field qualifier; the hub always asks for all of its fields.'],
    [
      'error',
      'SecurityOperationsCentre',
      'SecurityOperationsCentre lacks the field monitoredDevices; the hub always asks for all of its fields.',
    ],
  ]);
});

it('values of an enum and kinds of types are those of the contract', async () => {
  expect(await told(served.replace('EXACT ABOUT', 'EXACT EXACTLY'))).toEqual([
    ['error', 'Qualifier.EXACTLY', 'Qualifier of the contract has no value EXACTLY.'],
  ]);
  expect(await told(served.replace('scalar Period', 'enum Period { Q1 }'))).toEqual([
    ['error', 'Period', 'Period of the contract is Scalar, here it is Enum.'],
  ]);
});
