import type { JsonObject } from '../../../schema/operations/json-value.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import type { RunCommand } from '../command-line/command-io.ts';
import { neededOption } from '../command-line/needed-option.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { idsOf } from '../graph/ids.ts';
import { objectIn } from '../graph/read-fields.ts';
import { withdrawUsage } from './figure-usage.ts';
import { tellWithdrawal } from './tell-withdrawal.ts';
import { toldWithdrawal } from './told-withdrawal.ts';

interface WithdrawWish extends Asking {
  /** Which act, the field that it answers, and what it is told of what is taken back. */
  readonly act: { readonly name: string; readonly field: string; readonly subject: JsonObject };
  readonly reason: string;
  readonly isDryRun: boolean;
}

const kinds = {
  observation: 'text',
  record: 'text',
  feed: 'text',
  reason: 'text',
  'dry-run': 'flag',
  ...askingKinds,
} as const;

type Act = WithdrawWish['act'];

function actOn(given: Readonly<Record<'observation' | 'record' | 'feed', string | null>>): Act {
  const { observation, record, feed } = given;
  const acts: (() => Act)[] = [];
  if (observation !== null)
    acts.push(() => ({
      name: 'withdraw-figures',
      field: 'withdrawFigures',
      subject: { observations: idsOf('--observation', observation) },
    }));
  if (record !== null) acts.push(() => ({ name: 'withdraw-record', field: 'withdrawRecord', subject: { record } }));
  if (feed !== null) acts.push(() => ({ name: 'withdraw-feed', field: 'withdrawFeed', subject: { feed } }));
  const [act] = acts;
  if (act && acts.length === 1) return act();
  throw new CommandFault(
    'Nêu đúng một trong --observation, --record và --feed.',
    'Name exactly one of --observation, --record and --feed.',
  );
}

function readWithdrawWords(words: readonly string[]): WithdrawWish | null {
  const read = words.length === 0 ? null : readWords(words, kinds);
  if (!read) return null;
  const { options } = read;
  return {
    ...askingOf(options),
    act: actOn(options),
    reason: neededOption(options.reason, 'reason', '<why>'),
    isDryRun: options['dry-run'],
  };
}

/** `npm run hub -- withdraw`. Ends with 0 taken back or explained, 2 nothing was written, 3 unknown. */
export const runWithdraw: RunCommand = askingCommand({
  usage: withdrawUsage,
  read: readWithdrawWords,
  run: async ({ act, reason, isDryRun }, graph) => {
    const data = await graph.act(act.name, { ...act.subject, reason, dryRun: isDryRun });
    const answer = objectIn(data, act.field) ?? {};
    const told = toldWithdrawal(answer);
    return { answer, code: 0, lines: (page) => tellWithdrawal(page, told) };
  },
});
