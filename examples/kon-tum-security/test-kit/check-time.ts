import { askEndpoint } from './ask-endpoint.ts';
import { hubQuestion, ofProvince } from './hub-question.ts';
import { error, warning, type KitCheck } from './kit-check.ts';

const asks = 7;
const slowMs = 300;
/** Three quarters of the 800 ms that one operation has for all provinces. */
const mostMs = 600;

/** How long it takes for all that it serves, over a connection that is open already. */
export const checkTime: KitCheck = async ({ endpoint, contract, provinceId, serves }) => {
  const question = hubQuestion(contract, serves);
  const times: number[] = [];
  for (let ask = 0; ask <= asks; ask++) {
    const { tookMs } = await askEndpoint(endpoint, question, ofProvince(provinceId));
    // The first ask opens the connection.
    if (ask > 0) times.push(Math.round(tookMs));
  }
  const ordered = times.toSorted((a, b) => a - b);
  const [median = 0, worst = 0] = [ordered[Math.floor(asks / 2)], ordered.at(-1)];
  const vi = `Thường mất ${median} ms, chậm nhất ${worst} ms; nên dưới ${slowMs} ms, quá ${mostMs} ms thì hub trả lời bằng sổ cái.`;
  const en = `It takes ${median} ms, ${worst} ms at its slowest; it should be below ${slowMs} ms, and beyond ${mostMs} ms the hub answers from its ledger.`;
  if (worst > mostMs) return { faults: [error(null, vi, en)] };
  return { faults: median > slowMs ? [warning(null, vi, en)] : [] };
};
