/** No province has published anything. */
export const answer = { registry: { versionNumber: 0, subgraphs: [] } };
