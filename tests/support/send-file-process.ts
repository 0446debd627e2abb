import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { submit } from '../../services/feeds/submit.ts';
import { openLedger } from '../../services/ledger/open-ledger.ts';

const [, , url = '', path = ''] = process.argv;
const ledger = await openLedger({ url });
const door = { ledger, areas: committedAreas(), catalogue: catalogue(), today: () => '2026-11-01' };
const { outcome } = await submit(door, {
  file: 'report.csv',
  path,
  format: 'csv',
  provinceId: 'kon-tum',
  identity: { role: 'officer', subject: 'officer', provinceId: 'kon-tum' },
  isDryRun: false,
  acceptValid: false,
  numberStyle: 'auto',
  reason: null,
});
process.stdout.write(outcome);
await ledger.close(true);
