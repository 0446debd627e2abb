import type { RunCommand } from '../command-line/command-io.ts';

/** One thing that the hub can be told to do. */
export interface Command {
  /** As it is typed; one to three words. */
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
    name: 'rows',
    vi: 'các dòng bị giữ lại đang chờ sửa',
    en: 'rows that were kept out and wait to be mended',
    load: async () => (await import('../rows/run-rows.ts')).runRows,
  },
  {
    name: 'mend',
    vi: 'sửa một dòng bị giữ lại, theo số',
    en: 'mends one of them by its number',
    load: async () => (await import('../rows/run-mend.ts')).runMend,
  },
  {
    name: 'drop',
    vi: 'bỏ các dòng bị giữ lại, theo số',
    en: 'gives them up by their numbers',
    load: async () => (await import('../rows/run-drop.ts')).runDrop,
  },
  {
    name: 'correct',
    vi: 'đính chính một số liệu',
    en: 'corrects one figure',
    load: async () => (await import('../figure/run-correct.ts')).runCorrect,
  },
  {
    name: 'withdraw',
    vi: 'rút số liệu, bản ghi hoặc cả một lần gửi',
    en: 'takes figures, a record or a whole feed back',
    load: async () => (await import('../figure/run-withdraw.ts')).runWithdraw,
  },
  {
    name: 'disputes',
    vi: 'các tranh chấp về số liệu của một tỉnh',
    en: 'disputes on the figures of a province',
    load: async () => (await import('../disputes/run-disputes.ts')).runDisputes,
  },
  {
    name: 'dispute',
    vi: 'nêu tranh chấp về số liệu, bản ghi hoặc phát hiện',
    en: 'opens a dispute on a figure, record or finding',
    load: async () => (await import('../disputes/run-dispute.ts')).runDispute,
  },
  {
    name: 'answer',
    vi: 'trả lời một tranh chấp',
    en: 'answers a dispute',
    load: async () => (await import('../disputes/run-answer.ts')).runAnswer,
  },
  {
    name: 'subgraph new',
    vi: 'viết dự án subgraph riêng cho một tỉnh',
    en: 'writes a subgraph project for a province',
    load: async () => (await import('../subgraph/new/run-new.ts')).runNew,
  },
  {
    name: 'subgraph dev',
    vi: 'chạy subgraph từ mã nguồn trong cả đồ thị quốc gia',
    en: 'runs one from its source within the whole graph',
    load: async () => (await import('../subgraph/dev/run-dev.ts')).runDev,
  },
  {
    name: 'subgraph check',
    vi: 'kiểm tra subgraph riêng của một tỉnh',
    en: 'checks a province’s own subgraph',
    load: async () => (await import('../subgraph/run-check.ts')).runCheck,
  },
  {
    name: 'subgraph publish',
    vi: 'công bố subgraph riêng của một tỉnh',
    en: 'publishes it',
    load: async () => (await import('../subgraph/run-publish.ts')).runPublish,
  },
  {
    name: 'subgraph status',
    vi: 'subgraph của các tỉnh đang ra sao',
    en: 'how subgraphs of provinces stand',
    load: async () => (await import('../subgraph/run-status.ts')).runStatus,
  },
  {
    name: 'subgraph history',
    vi: 'các phiên bản của đồ thị',
    en: 'versions of the graph',
    load: async () => (await import('../subgraph/run-history.ts')).runHistory,
  },
  {
    name: 'subgraph rollback',
    vi: 'đưa một subgraph hoặc cả đồ thị về bản trước',
    en: 'brings one, or the whole graph, back',
    load: async () => (await import('../subgraph/run-roll-back.ts')).runRollBack,
  },
  {
    name: 'subgraph retire',
    vi: 'thôi dùng một subgraph',
    en: 'takes one out of the graph',
    load: async () => (await import('../subgraph/run-retire.ts')).runRetire,
  },
  {
    name: 'subgraph token make',
    vi: 'tạo mã truy cập công bố cho một chương trình của tỉnh',
    en: 'makes a token by which a program publishes',
    load: async () => (await import('../subgraph/token/run-make-token.ts')).runMakeToken,
  },
  {
    name: 'subgraph token list',
    vi: 'các mã truy cập công bố của một tỉnh',
    en: 'lists those of a province',
    load: async () => (await import('../subgraph/token/run-list-tokens.ts')).runListTokens,
  },
  {
    name: 'subgraph token revoke',
    vi: 'thu hồi một mã truy cập công bố',
    en: 'revokes one',
    load: async () => (await import('../subgraph/token/run-revoke-token.ts')).runRevokeToken,
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
