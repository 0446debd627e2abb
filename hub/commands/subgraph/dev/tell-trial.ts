import type { CheckFault } from '../../../../gateway/registry/checks/check.ts';
import type { CheckResult } from '../../../../gateway/registry/checks/run-checks.ts';
import type { PublishedParts } from '../../../../gateway/registry/publication.ts';
import { PublicationCheck } from '../../../../schema/types/check-words.ts';
import { linesIn, wordIn } from '../../terminal/language.ts';
import { paragraph, type Page } from '../../terminal/page.ts';
import { printable } from '../../terminal/printable.ts';
import { codeFrame } from './code-frame.ts';
import type { Trial } from './try-version.ts';

const indent = 4;

function faultLines(page: Page, sdl: string, fault: CheckFault): string[] {
  const { language } = page;
  const isError = fault.severity === 'error';
  const said = linesIn(language, { vi: fault.messageVi, en: fault.messageEn });
  const mend = linesIn(language, { vi: fault.mendVi, en: fault.mendEn });
  const [first = '', ...rest] = said.flatMap((line) => paragraph(page, printable(line), indent));
  return [
    `  ${page.paint(isError ? 'red' : 'yellow', isError ? '✗' : '!')} ${first.slice(indent)}`,
    ...rest,
    ...codeFrame(sdl, fault.place).map((line) => `${' '.repeat(indent)}${page.paint('dim', printable(line))}`),
    ...mend.flatMap((line) => paragraph(page, printable(line), indent)).map((line) => page.paint('bold', line)),
  ];
}

const checkLines = (page: Page, sdl: string, { check, faults }: CheckResult): string[] =>
  faults.length === 0
    ? []
    : [page.paint('dim', PublicationCheck.nameOf(check)), ...faults.flatMap((fault) => faultLines(page, sdl, fault))];

function partsText({ serves, extension }: PublishedParts): string {
  const served = Object.entries(serves).map(([domain, fields]) => `${domain}: ${fields.join(', ')}`);
  const added = [...(extension ?? '').matchAll(/^type (\w+)/gm)].flatMap(([, type = '']) =>
    type === 'Province' ? [] : [`+ ${type}`],
  );
  return [...served, ...added].join('\n');
}

/** What became of what was saved: what is in the graph now, or what keeps it out, with the lines of the SDL at fault. */
export function tellTrial(page: Page, { name, tookMs }: { name: string; tookMs: number }, trial: Trial): string[] {
  const { version, parts, sdl, checks } = trial;
  const headline =
    version === null
      ? { vi: `✗ ${name} chưa đạt; bản đạt gần nhất vẫn chạy.`, en: `✗ ${name} fails; the last good one stays live.` }
      : {
          vi: `✓ ${name}: phiên bản ${version} của đồ thị (${tookMs} ms)`,
          en: `✓ ${name}: version ${version} of the graph (${tookMs} ms)`,
        };
  const shown = wordIn(page.language, headline);
  return [
    page.paint(version === null ? 'red' : 'green', printable(shown)),
    ...(version === null || !parts
      ? []
      : partsText(parts)
          .split('\n')
          .flatMap((line) => paragraph(page, line, 2))),
    ...checks.flatMap((check) => checkLines(page, sdl, check)),
    '',
  ];
}
