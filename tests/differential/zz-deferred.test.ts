import { it } from 'vitest';
import { answerInParts } from './deferred-contestant.ts';
import { describeFound } from './describe-found.ts';
import { runDifferential } from './run-differential.ts';
import { writeFileSync } from 'node:fs';
it('x', { timeout: 200_000 }, async () => {
let inParts = 0;
const t = await runDifferential({ answerer: async (w) => { const c = await answerInParts(w); return { ...c, close: async () => { inParts += c.inParts(); await c.close(); } }; }, seed: 5000, operations: 4000 });
let s = `${t.asked} ${t.equal} ${inParts}\n`;
for (const [k, v] of t.differences) s += `===== ${v.count} ${k}\n` + describeFound(v.first).slice(0, 9000);
writeFileSync('/tmp/deferred-diff.log', s);
});
