/** Where the feeds process takes what gateways heard from provinces' own subgraphs; calls are signed as those to its graph. */
export const harvestPath = '/harvest';
