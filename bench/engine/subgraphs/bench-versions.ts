/** The data of the bench's subgraphs never changes. Gateways that heed versions may keep what they answered. */
export const benchVersions = { bench: '1' };
