import { CommandFault } from '../command-line/command-fault.ts';
import { unreachable, type ConnectionLost } from '../exchange/connection-lost.ts';
import type { Said } from '../terminal/language.ts';

/** Ends an act of which nobody on this side knows whether it was done. */
export const unknownOutcome = 3;

const broken: Said = { vi: 'Mất kết nối', en: 'The connection was lost' };
const stopped: Said = { vi: 'Đã ngừng', en: 'It was stopped' };

/** What to do where an act may have been done: only words in a dispute can be said twice. */
export const lookFirst: Said = {
  vi: 'Hãy xem lại bằng "npm run ask -- feeds-of-a-province", "npm run hub -- disputes" hoặc "npm run hub -- subgraph status" (mã truy cập công bố: "npm run hub -- subgraph token list") trước khi làm lại; đính chính, sửa, rút hay tranh chấp mới đã ghi rồi mà làm lại thì bị từ chối, công bố lại đúng như cũ thì không có gì thay đổi.',
  en: 'Look with "npm run ask -- feeds-of-a-province", "npm run hub -- disputes" or "npm run hub -- subgraph status" (publishing tokens: "npm run hub -- subgraph token list") before doing it again; a correction, a mend, a withdrawal or a new dispute that was written is refused the second time, and publishing the same again changes nothing.',
};

export const outcomeUnknown = ({ vi, en }: Said = broken): CommandFault =>
  new CommandFault(
    `${vi} sau khi đã gửi: chưa rõ Liên Tỉnh đã ghi hay chưa. ${lookFirst.vi}`,
    `${en} after all had been sent: whether the hub wrote it is unknown. ${lookFirst.en}`,
    unknownOutcome,
  );

export interface LostErrand {
  readonly hub: URL;
  readonly writes: boolean;
  /** By whoever typed the command. */
  readonly isStopped: boolean;
}

/** What a lost connection means: how much of what was asked can have arrived decides. */
export function actLost(loss: ConnectionLost, { hub, writes, isStopped }: LostErrand): CommandFault {
  const said = isStopped ? stopped : broken;
  if (loss.reached === 'nothing' && !isStopped) return unreachable(hub, loss);
  return writes && loss.reached === 'all'
    ? outcomeUnknown(said)
    : new CommandFault(`${said.vi}; không có gì được ghi. Hãy thử lại.`, `${said.en}; nothing was written. Try again.`);
}
