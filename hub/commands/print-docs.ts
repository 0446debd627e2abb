import 'reflect-metadata';
import { docsPrinting } from '../printing/docs-printing.ts';
import { printOrCheck } from '../printing/print-or-check.ts';

const faults = await printOrCheck(await docsPrinting(), process.argv.slice(2));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
