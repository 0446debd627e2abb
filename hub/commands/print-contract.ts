import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../schema/project-root.ts';
import { printContract } from '../print-contract.ts';

for (const [file, text] of await printContract()) await writeFile(join(projectRoot, 'schema', 'subgraphs', file), text);
