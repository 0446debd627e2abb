import { readFileSync } from 'node:fs';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';

/** Prints how many ms Apollo's planner takes for a query, once for each repetition; it remembers none. */
const [supergraphFile, queryFile, repetitions] = process.argv.slice(2);
const supergraph = Supergraph.build(readFileSync(supergraphFile, 'utf8'));
const planner = new QueryPlanner(supergraph);
const document = parse(readFileSync(queryFile, 'utf8'));
const times = Array.from({ length: Number(repetitions) }, () => {
  const begun = performance.now();
  planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document));
  return performance.now() - begun;
});
console.log(JSON.stringify(times));
