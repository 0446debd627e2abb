import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { provisionAgreements } from '../../schema/calendar/provision-agreements.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { calendarPage } from '../docs/calendar-page.ts';
import { errorsPage } from '../docs/errors-page.ts';
import { indicatorsPage } from '../docs/indicators-page.ts';
import { publishingChecksPage } from '../docs/publishing-checks-page.ts';
import { rulesPage } from '../docs/rules-page.ts';
import { withSettingsTable } from '../docs/settings-table.ts';
import type { Printing } from './printing.ts';

/** The documents that are printed from code, and the README around its printed table. */
export async function docsPrinting(): Promise<Printing> {
  return {
    root: projectRoot,
    files: new Map([
      ['docs/calendar.md', calendarPage(provisionAgreements())],
      ['docs/errors.md', errorsPage()],
      ['docs/indicators.md', indicatorsPage(catalogue())],
      ['docs/publishing-checks.md', publishingChecksPage()],
      ['docs/rules.md', rulesPage()],
      ['README.md', withSettingsTable(await readFile(join(projectRoot, 'README.md'), 'utf8'))],
    ]),
    command: 'npm run docs',
  };
}
