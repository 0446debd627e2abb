/** Which tokens there are is for the province and the ministry. */
export const answer = { registry: { versionNumber: 0 } };
