import type { Logger } from 'pino';
import type { Receipt } from './deliver.ts';
import { describeFault } from './read/fault-report.ts';

/** Tells the operator what was loaded, and every refused row with its place and mend. */
export function logReceipts(receipts: readonly Receipt[], log: Logger): void {
  for (const { name, isNew, accepted, unchanged, findings, faults } of receipts) {
    if (isNew)
      log.info(`${name}: ${accepted} accepted, ${unchanged} unchanged, ${faults.length} faults, ${findings} findings`);
    for (const fault of faults) log.warn(describeFault(fault));
  }
}
