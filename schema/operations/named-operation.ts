import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, type OperationDefinitionNode, type VariableDefinitionNode } from 'graphql';
import { projectRoot } from '../project-root.ts';

/** One file of this folder: a question that somebody asks, and how the hub is asked it. */
export interface NamedOperation {
  /** The file's name, e.g. `compare-fibre`. */
  readonly name: string;
  readonly operationName: string;
  readonly text: string;
  /** The comment lines at the head of the file: Vietnamese first, then English. */
  readonly question: readonly string[];
  /** Each has a default, so that every operation answers as it stands. */
  readonly variables: readonly VariableDefinitionNode[];
}

function readQuestion(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^\s*#+\s*/, '').trim())
    .filter((line) => line !== '');
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
  };
}

/** Every operation of the folder, in order of name. */
export async function readNamedOperations(
  folder: string = join(projectRoot, 'schema', 'operations'),
): Promise<readonly NamedOperation[]> {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.slice(0, -'.graphql'.length));
  return await Promise.all(names.toSorted().map(async (name) => await readOperation(folder, name)));
}
