import 'reflect-metadata';
import { openLedger } from '../../services/ledger/open-ledger.ts';
import { verifyLedger } from '../../services/ledger/audit/verify-ledger.ts';

/** Verifies a ledger in this process, and prints what that took as a line of JSON. */
const [url = ''] = process.argv.slice(2);
const ledger = await openLedger({ url });
const cpuBefore = process.cpuUsage();
const begun = performance.now();
const { faults } = await verifyLedger(ledger);
if (faults.length > 0) throw new Error(JSON.stringify(faults));
const { user, system } = process.cpuUsage(cpuBefore);
console.log(
  JSON.stringify({
    ms: performance.now() - begun,
    cpuMs: (user + system) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
process.exit();
