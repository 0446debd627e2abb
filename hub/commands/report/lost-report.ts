import { CommandFault } from '../command-line/command-fault.ts';
import { unreachable, type ConnectionLost } from '../exchange/connection-lost.ts';
import type { HubError } from '../exchange/hub-refusal.ts';
import type { Said } from '../terminal/language.ts';

/** Ends a report of which nobody on this side knows what became. */
export const unknownOutcome = 3;

const broken: Said = { vi: 'Mất kết nối', en: 'The connection was lost' };
const stopped: Said = { vi: 'Đã ngừng', en: 'It was stopped' };

export const outcomeUnknown = ({ vi, en }: Said = broken): CommandFault =>
  new CommandFault(
    `${vi} sau khi đã gửi hết tệp: chưa rõ Liên Tỉnh đã nhận hay chưa. Hãy gửi lại cùng tệp này: nếu đã nhận rồi thì không có gì thay đổi.`,
    `${en} after the whole file had been sent: whether the hub took it is unknown. Send the same file again: if it was taken, that changes nothing.`,
    unknownOutcome,
  );

/** Hubs that failed at the very end may have taken the file all the same. */
export const mayBeTaken = (error: HubError | null): boolean =>
  error !== null && ['INTERNAL_SERVER_ERROR', 'LEDGER_UNAVAILABLE'].includes(error.code);

export interface LostRequest {
  readonly hub: URL;
  readonly isDryRun: boolean;
  /** By whoever sent it. */
  readonly isStopped: boolean;
}

/** What a lost connection means for a report: how much of the file can have arrived decides. */
export function lostReport(loss: ConnectionLost, { hub, isDryRun, isStopped }: LostRequest): CommandFault {
  const { vi, en } = isStopped ? stopped : broken;
  if (loss.reached === 'nothing' && !isStopped) return unreachable(hub, loss);
  if (isDryRun)
    return new CommandFault(
      `${vi}. Đây chỉ là kiểm tra thử nên không có gì được ghi; hãy thử lại.`,
      `${en}. This was a dry run, so nothing was written; try again.`,
    );
  if (loss.reached !== 'all')
    return new CommandFault(
      `${vi} khi chưa gửi hết tệp, nên Liên Tỉnh chưa ghi gì. Hãy gửi lại.`,
      `${en} before the whole file had been sent, so the hub has written nothing. Send it again.`,
    );
  return outcomeUnknown({ vi, en });
}
