import { readActs } from '../../../schema/acts/read-acts.ts';
import { isList, isObject, type JsonObject, type JsonValue } from '../../../schema/operations/json-value.ts';
import { readNamedOperations, type NamedOperation } from '../../../schema/operations/named-operation.ts';
import type { CommandIo } from '../command-line/command-io.ts';
import { doorAddress, hubAddress } from '../command-line/hub-address.ts';
import { ConnectionLost } from '../exchange/connection-lost.ts';
import { HubBusy } from '../exchange/hub-busy.ts';
import { noHub } from '../exchange/hub-refusal.ts';
import { politely, unlessBusy } from '../exchange/politely.ts';
import { jsonOf, textOf } from '../exchange/read-answer.ts';
import { needToken, warnOfPlainToken } from '../exchange/read-token.ts';
import { send } from '../exchange/send.ts';
import { textBody } from '../exchange/text-body.ts';
import { printable } from '../terminal/printable.ts';
import { actLost, outcomeUnknown } from './act-lost.ts';
import { actRefused } from './act-refused.ts';
import type { Asking } from './asking.ts';

/** A running hub’s graph, asked by its named operations and acted on by its named acts. All throw `CommandFault`. */
export interface Graph {
  ask(operation: string, variables: JsonObject): Promise<JsonObject>;
  /** A question of which the caller is shown a part: what others alone may see is null. */
  askShown(operation: string, variables: JsonObject): Promise<JsonObject>;
  act(act: string, variables: JsonObject): Promise<JsonObject>;
  /** An act that writes nothing, whatever it answers. */
  tryOut(act: string, variables: JsonObject): Promise<JsonObject>;
}

interface Errand {
  readonly document: NamedOperation;
  readonly variables: JsonObject;
  readonly isAct: boolean;
  /** False of a question and a dry run: an answer that is lost has changed nothing then. */
  readonly writes: boolean;
  /** Whether what the caller has no right to may be missing from the answer. */
  readonly mayLack?: boolean;
}

interface Sender {
  readonly hub: URL;
  readonly token: string;
  readonly io: CommandIo;
  readonly signal: AbortSignal;
}

const isDone = (data: JsonValue): data is JsonObject =>
  isObject(data) && Object.values(data).some((field) => field !== null);

const isForbidden = (error: JsonValue): boolean =>
  isObject(error) &&
  isObject(error['extensions'] ?? null) &&
  (error['extensions'] as JsonObject)['code'] === 'FORBIDDEN';

/** Whether nothing is wrong with an answer but that somebody else alone may see the rest. */
function lacksRightsOnly(value: JsonValue | undefined): boolean {
  const errors = value !== undefined && isObject(value) ? (value['errors'] ?? null) : null;
  return isList(errors) && errors.every(isForbidden);
}

async function askOnce({ document, variables, isAct, writes, mayLack }: Errand, sender: Sender): Promise<JsonObject> {
  const { hub, token, io, signal } = sender;
  const { text: query, operationName } = document;
  const answer = await unlessBusy(
    await send({
      method: 'POST',
      url: doorAddress(hub, 'graphql', {}),
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: textBody(JSON.stringify({ query, operationName, variables })),
      signal,
    }),
  );
  const value = jsonOf(await textOf(answer));
  const data = value !== undefined && isObject(value) ? (value['data'] ?? null) : null;
  const refused = actRefused(value, answer.status, writes);
  // An act that answers was done, though some part of its answer is missing: to call it refused would have it done twice.
  if (refused && isAct && isDone(data)) io.err.write(`${refused.message}\n`);
  else if (refused && !(mayLack && isDone(data) && lacksRightsOnly(value))) throw refused;
  if (isObject(data)) return data;
  throw writes && answer.status >= 500 ? outcomeUnknown() : noHub(hub, answer.status);
}

async function run(errand: Errand, sender: Sender): Promise<JsonObject> {
  const { hub, io, signal } = sender;
  try {
    return await politely(async () => await askOnce(errand, sender), {
      tell: (line) => io.err.write(`${printable(line)}\n`),
      signal,
    });
  } catch (error) {
    // Whoever is told to come later is told so before anything is done.
    if (error instanceof HubBusy) throw error.told();
    if (!(error instanceof ConnectionLost)) throw error;
    throw actLost(error, { hub, writes: errand.writes, isStopped: signal.aborted });
  }
}

function documentOf(documents: readonly NamedOperation[], name: string): NamedOperation {
  const document = documents.find((each) => each.name === name);
  if (!document) throw new Error(`no document is called ${name}`);
  return document;
}

/** Throws `CommandFault` where there is no token: what officers see and do is not for the public. */
export async function openGraph(asking: Asking, io: CommandIo, signal: AbortSignal): Promise<Graph> {
  const hub = hubAddress(asking.url, io.readSettings());
  const token = await needToken(asking, io);
  warnOfPlainToken(hub, (text) => io.err.write(text));
  const sender = { hub, token, io, signal };
  return {
    ask: async (name, variables) =>
      await run(
        { document: documentOf(await readNamedOperations(), name), variables, isAct: false, writes: false },
        sender,
      ),
    askShown: async (name, variables) =>
      await run(
        {
          document: documentOf(await readNamedOperations(), name),
          variables,
          isAct: false,
          writes: false,
          mayLack: true,
        },
        sender,
      ),
    act: async (name, variables) =>
      await run(
        { document: documentOf(await readActs(), name), variables, isAct: true, writes: variables['dryRun'] !== true },
        sender,
      ),
    tryOut: async (name, variables) =>
      await run({ document: documentOf(await readActs(), name), variables, isAct: true, writes: false }, sender),
  };
}
