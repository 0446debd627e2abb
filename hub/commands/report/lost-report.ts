import { CommandFault } from '../command-line/command-fault.ts';
import { unreachable, type ConnectionLost } from '../exchange/connection-lost.ts';

/** Ends a report of which nobody on this side knows what became. */
export const unknownOutcome = 3;

export const outcomeUnknown = (): CommandFault =>
  new CommandFault(
    'Mất kết nối sau khi đã gửi hết tệp: chưa rõ Liên Tỉnh đã nhận hay chưa. Hãy gửi lại cùng tệp này: nếu đã nhận rồi thì không có gì thay đổi.',
    'The connection was lost after the whole file had been sent: whether the hub took it is unknown. Send the same file again: if it was taken, that changes nothing.',
    unknownOutcome,
  );

/** What a lost connection means for a report: how much of the file can have arrived decides. */
export function lostReport(loss: ConnectionLost, hub: URL, isDryRun: boolean): CommandFault {
  if (loss.reached === 'nothing') return unreachable(hub, loss);
  if (isDryRun)
    return new CommandFault(
      'Mất kết nối với Liên Tỉnh. Đây chỉ là kiểm tra thử nên không có gì được ghi; hãy thử lại.',
      'The connection was lost. This was a dry run, so nothing was written; try again.',
    );
  if (loss.reached === 'part')
    return new CommandFault(
      'Mất kết nối khi chưa gửi hết tệp, nên Liên Tỉnh chưa ghi gì. Hãy gửi lại.',
      'The connection was lost before the whole file had been sent, so the hub has written nothing. Send it again.',
    );
  return outcomeUnknown();
}
