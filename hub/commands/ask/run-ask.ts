import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../schema/project-root.ts';
import { answerCsv } from './answer-csv.ts';
import { answerTables } from './answer-tables.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import { askHub, type HubAnswer } from './ask-hub.ts';
import { warnOfPlainToken, type TypedToken } from '../exchange/read-token.ts';
import { readCommandLine, type CommandLine } from './command-line.ts';
import { drawTable } from './draw-table.ts';
import { errorLines } from './error-lines.ts';
import { findNamedOperation } from './find-operation.ts';
import { readNamedOperations, type NamedOperation } from '../../../schema/operations/named-operation.ts';
import { nearestNames } from '../../../schema/operations/nearest-names.ts';
import { contractTypes, readVariables } from './read-variables.ts';
import { operationHelp, operationList, usage } from './usage.ts';

export interface AskOptions {
  readonly words: readonly string[];
  /** Where the hub is asked unless --url names another place. */
  readonly url: string;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Columns of the terminal; undefined where the answer goes to a file or a pipe, and nothing is shortened. */
  readonly terminalWidth?: number | undefined;
  readonly operationsFolder?: string;
  /** The token of whoever asks; null: the public asks. Throws `CommandFault`. */
  readonly readToken?: (typed: TypedToken) => Promise<string | null>;
}

function unknownOperation(wanted: string, operations: readonly NamedOperation[]): CommandFault {
  const nearest = nearestNames(
    wanted,
    operations.map(({ name }) => name),
  ).join(', ');
  return new CommandFault(
    `Không có câu hỏi "${wanted}". Gần nhất: ${nearest}. Chạy "npm run ask" để xem tất cả.`,
    `There is no operation "${wanted}". Nearest: ${nearest}. "npm run ask" lists all.`,
  );
}

function formatAnswer(
  { data }: HubAnswer,
  { format, terminalWidth }: Pick<CommandLine, 'format'> & AskOptions,
): string {
  if (!data) return '';
  if (format === 'csv') return answerCsv(data);
  return answerTables(data)
    .map((table) => drawTable(table, terminalWidth))
    .join('\n');
}

async function ask(options: AskOptions): Promise<number> {
  const line = readCommandLine(options.words);
  const operations = await readNamedOperations(options.operationsFolder);
  if (line.operation === null) {
    options.write(`${usage}\n${operationList(operations)}`);
    return 0;
  }
  const operation = findNamedOperation(operations, line.operation);
  if (!operation) throw unknownOperation(line.operation, operations);
  const schema = contractTypes(await readFile(join(projectRoot, 'schema', 'subgraphs', 'supergraph.graphql'), 'utf8'));
  if (line.wantsHelp) {
    options.write(operationHelp(operation, schema));
    return 0;
  }
  const variables = readVariables(operation, line.variables, schema);
  const url = line.url ?? options.url;
  const token = (await options.readToken?.(line)) ?? null;
  const hub = token === null ? null : URL.parse(url);
  if (hub) warnOfPlainToken(hub, options.writeError);
  const answer = await askHub(url, operation, variables, token);
  if (line.format === 'json') options.write(`${JSON.stringify(answer, null, 2)}\n`);
  else options.write(formatAnswer(answer, { ...options, format: line.format }));
  for (const error of answer.errors ?? []) options.writeError(`${errorLines(error)}\n`);
  return (answer.errors?.length ?? 0) > 0 ? 1 : 0;
}

/** Asks one named operation and writes its answer. Gives the exit code: 0 answered, 1 with errors, 2 nothing was asked. */
export async function runAsk(options: AskOptions): Promise<number> {
  try {
    return await ask(options);
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error;
    options.writeError(`${error.message}\n`);
    return 2;
  }
}
