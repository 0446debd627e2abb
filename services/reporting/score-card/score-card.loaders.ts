import type { Foundation } from '../../kit/foundation.ts';
import { asOfText, createGroupedLoader } from '../../kit/grouped-loader.ts';
import { readClaimVerdicts, type ClaimVerdicts } from '../../ledger/read/read-claim-verdicts.ts';
import { readDoubts, type DoubtCounts } from '../../ledger/read/read-doubts.ts';
import { readNewestPeriods, type NewestPeriod } from '../../ledger/read/read-newest-periods.ts';
import type { JudgedOn } from '../judged-day.ts';

interface UnitKey extends JudgedOn {
  readonly provinceId: string;
}

export interface DoubtsKey extends UnitKey {
  /** Days that a unit has to answer. */
  readonly answerDays: number;
}

const idsOf = (keys: readonly UnitKey[]): string[] => keys.map(({ provinceId }) => provinceId);

/** Rows of one statement for all units that share the question. */
const rowsByProvince = <Key extends UnitKey, Row extends { readonly provinceId: string }>(
  question: (key: Key) => string,
  read: (key: Key, provinceIds: readonly string[]) => Promise<Row[]>,
) =>
  createGroupedLoader<Key, Row[]>({
    question,
    name: ({ provinceId }) => provinceId,
    read: async (keys) => {
      const [first] = keys;
      const rows = first ? await read(first, idsOf(keys)) : [];
      return Map.groupBy(rows, ({ provinceId }) => provinceId);
    },
    absent: () => [],
  });

export const claimsByProvince = ({ ledger }: Foundation) =>
  rowsByProvince<UnitKey, ClaimVerdicts>(
    ({ asOf }) => asOfText(asOf),
    async ({ asOf }, provinceIds) => await readClaimVerdicts(ledger, { provinceIds, asOf }),
  );

export const newestPeriodsByProvince = ({ ledger, catalogue }: Foundation) =>
  rowsByProvince<UnitKey, NewestPeriod>(
    ({ on, asOf }) => `${on} ${asOfText(asOf)}`,
    async ({ on, asOf }, provinceIds) => {
      const indicators = catalogue.all.map(({ code }) => code);
      return await readNewestPeriods(ledger, { provinceIds, indicators, on, asOf });
    },
  );

/** The last millisecond of a day in Việt Nam. */
const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999+07:00`);

export const doubtsByProvince = ({ ledger }: Foundation) =>
  rowsByProvince<DoubtsKey, DoubtCounts>(
    ({ on, asOf, answerDays }) => `${on} ${asOfText(asOf)} ${answerDays}`,
    async ({ on, asOf, answerDays }, provinceIds) => {
      const end = endOfDay(on);
      return await readDoubts(ledger, { provinceIds, days: answerDays, by: asOf && asOf < end ? asOf : end });
    },
  );
