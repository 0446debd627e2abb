/** An operation of the whole graph with every field by name is 100 KB; larger bodies are mistakes or attacks. */
export const mostRequestBytes = 1024 * 1024;

/** All 213 indicators of the five domains with ten fields each are 2,800 tokens; parsing this many takes 5 ms. */
export const mostTokens = 10_000;

/** The introspection of GraphiQL is 15 deep, the deepest named operation 8. */
export const mostDepth = 20;

/** An analyst compares some 100 units or periods side by side; each alias may cost a fetch of its own. */
export const mostAliases = 300;

/** A page that shows its parts on demand writes `@include` some hundred times; each directive is checked on its own. */
export const mostDirectives = 1000;

/** As many as aliases, and the root's own names beside them: each is fetched on its own. */
export const mostRootFields = 320;

/** With fragments spread out: 213 indicators with 20 fields each are 4,500. Small fragments could say millions. */
export const mostFields = 10_000;

/** 86 units and 213 indicators are known; no list of a variable has reason to be longer. */
export const mostListItems = 1000;
