import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, type OperationDefinitionNode, type VariableDefinitionNode } from 'graphql';
import type { JsonObject } from './json-value.ts';
import { kebabName } from './kebab-name.ts';

/** One file of schema/operations: a question that somebody asks, and how the hub is asked it. */
export interface NamedOperation {
  /** The file's name, e.g. `compare-fibre`. */
  readonly name: string;
  readonly operationName: string;
  readonly text: string;
  /** The comment lines at the head of the file: Vietnamese first, then English. */
  readonly question: readonly string[];
  readonly variables: readonly VariableDefinitionNode[];
  /** From `<name>.variables.json`; what is not named on the command line. */
  readonly defaults: JsonObject;
}

function readQuestion(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^\s*#+\s*/, '').trim())
    .filter((line) => line !== '');
}

async function readDefaults(path: string): Promise<JsonObject> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JsonObject;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${path} is no JSON`, { cause: error });
  }
}

async function readOperation(folder: string, name: string): Promise<NamedOperation> {
  const text = await readFile(join(folder, `${name}.graphql`), 'utf8');
  const definition = parse(text).definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!definition?.name) throw new Error(`${name}.graphql: expected one operation with a name`);
  return {
    name,
    operationName: definition.name.value,
    text,
    question: readQuestion(text),
    variables: definition.variableDefinitions ?? [],
    defaults: await readDefaults(join(folder, `${name}.variables.json`)),
  };
}

/** Every operation of the folder, in order of name. */
export async function readNamedOperations(folder: string): Promise<readonly NamedOperation[]> {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.slice(0, -'.graphql'.length));
  return await Promise.all(names.toSorted().map(async (name) => await readOperation(folder, name)));
}

/** By file name or by operation name, however it is written. */
export function findNamedOperation(operations: readonly NamedOperation[], wanted: string): NamedOperation | undefined {
  const name = kebabName(wanted.replace(/\.graphql$/, ''));
  return operations.find((each) => each.name === name || kebabName(each.operationName) === name);
}
