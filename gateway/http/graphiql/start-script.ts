import { hash } from 'node:crypto';
import type { NamedOperation } from '../../../schema/operations/named-operation.ts';

/**
 * The script that opens GraphiQL. A browser keeps the tabs a person left open, but under a key of these operations:
 * a hub with other operations shows them instead of tabs from before.
 */
export function startScript(operations: readonly NamedOperation[]): string {
  const tabs = JSON.stringify(operations.map(({ text }) => ({ query: text })));
  return `'use strict';
const prefix = 'lien-tinh:${hash('sha256', tabs).slice(0, 12)}:';
const storage = {
  get length() { return localStorage.length; },
  getItem: (key) => localStorage.getItem(prefix + key),
  setItem: (key, value) => localStorage.setItem(prefix + key, value),
  removeItem: (key) => localStorage.removeItem(prefix + key),
  clear: () => Object.keys(localStorage).filter((key) => key.startsWith(prefix)).forEach((key) => localStorage.removeItem(key)),
};
const ask = async (body, { headers } = {}) => {
  const response = await fetch('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
};
const root = ReactDOM.createRoot(document.getElementById('graphiql'));
root.render(React.createElement(GraphiQL, {
  fetcher: ask,
  storage,
  defaultTabs: ${tabs},
  defaultEditorToolsVisibility: 'variables',
  shouldPersistHeaders: false,
}));
`;
}
