import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';
import type { JsonObject } from '../../../schema/operations/json-value.ts';
import type { NamedOperation } from '../../../schema/operations/named-operation.ts';
import { readOperationVariables, type VariableFault } from '../../../schema/operations/operation-variables.ts';
import { CommandFault } from '../command-line/command-fault.ts';

/** The types that variables are converted by, from the committed supergraph. */
export const contractTypes = (supergraphSdl: string): GraphQLSchema =>
  buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });

function unknownVariable(
  { name, known, nearest }: VariableFault & { kind: 'unknown' },
  operation: NamedOperation,
): CommandFault {
  const list = known.map((each) => `--${each}`).join(', ');
  return nearest === null
    ? new CommandFault(
        `--${name}: "${operation.name}" không có biến nào.`,
        `--${name}: "${operation.name}" takes no variables.`,
      )
    : new CommandFault(
        `Không có biến --${name}; "${operation.name}" nhận ${list}.`,
        `There is no --${name}; "${operation.name}" takes ${list}. Nearest: --${nearest}.`,
      );
}

function wordFault(fault: VariableFault, operation: NamedOperation): CommandFault {
  if (fault.kind === 'unknown') return unknownVariable(fault, operation);
  const { name, expected } = fault;
  if (fault.kind === 'missing')
    return new CommandFault(`Thiếu --${name}; nhận: ${expected}.`, `--${name} is missing; accepted: ${expected}.`);
  const found = fault.found === null ? '' : ` "${fault.found.slice(0, 80)}"`;
  return new CommandFault(
    `Giá trị${found} của --${name} không dùng được; nhận: ${expected}.`,
    `--${name}=${found.trim() || '…'} will not do; accepted: ${expected}.`,
  );
}

/** What was given, by the operation's own types; every fault names what is accepted. */
export function readVariables(
  operation: NamedOperation,
  given: ReadonlyMap<string, string | null>,
  schema: GraphQLSchema,
): JsonObject {
  const read = readOperationVariables(operation.variables, given, schema);
  if ('fault' in read) throw wordFault(read.fault, operation);
  return read.values;
}
