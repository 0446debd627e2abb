import type { Command } from './command-list.ts';

const nameWidth = 23;

const lineOf = ({ name, vi, en }: Pick<Command, 'name' | 'vi' | 'en'>): string =>
  `  ${name.padEnd(nameWidth)}${vi} · ${en}\n`;

/** All commands, one line each. */
export const overview = (commands: readonly Command[]): string =>
  `npm run -s hub -- <command> …

${commands.map(lineOf).join('')}
${lineOf({ name: 'help <command>', vi: 'cách dùng một lệnh, cũng là <command> --help', en: 'how to use one, as <command> --help' })}
Hỏi số liệu bằng "npm run ask". Figures are asked for by "npm run ask".
0: được · done   1: có lỗi trong dữ liệu · faults in the data   2: chưa làm được gì · nothing was done
3: chưa rõ đã ghi hay chưa · unknown whether it was written   70: lỗi của chính lệnh · a fault of the command itself
`;

/** Those of one group, such as `ledger`. */
export const groupOverview = (commands: readonly Command[]): string =>
  `${commands.map(lineOf).join('')}\nnpm run -s hub -- help <command>\n`;
