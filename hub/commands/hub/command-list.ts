import type { RunCommand } from '../command-line/command-io.ts';

/** One thing that the hub can be told to do. */
export interface Command {
  /** As it is typed; one or two words. */
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  /** Its code, which no other command pays for. */
  readonly load: () => Promise<RunCommand>;
}

export const commands: readonly Command[] = [
  {
    name: 'token',
    vi: 'cấp mã truy cập',
    en: 'issues a token',
    load: async () => (await import('../token/run-token.ts')).runToken,
  },
  {
    name: 'template',
    vi: 'lấy biểu mẫu số liệu của một tỉnh',
    en: 'fetches the form that a province fills in',
    load: async () => (await import('../template/run-template.ts')).runTemplate,
  },
  {
    name: 'report',
    vi: 'kiểm tra và gửi tệp số liệu của một tỉnh',
    en: 'checks and sends a province’s file',
    load: async () => (await import('../report/run-report.ts')).runReport,
  },
  {
    name: 'ledger verify',
    vi: 'kiểm tra sổ cái còn nguyên vẹn',
    en: 'checks that the ledger is as it was written',
    load: async () => (await import('../ledger/run-verify.ts')).runVerify,
  },
  {
    name: 'ledger head',
    vi: 'in mã băm cuối của sổ cái, để cất giữ ở nơi khác',
    en: 'prints the last hash of the ledger, to be kept elsewhere',
    load: async () => (await import('../ledger/run-head.ts')).runHead,
  },
];
