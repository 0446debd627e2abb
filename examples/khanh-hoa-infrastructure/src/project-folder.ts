import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: src/ and dist/ lie side by side in it. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));
