import { committedAreas } from '../../../../schema/areas/committed-areas.ts';
import type { RunCommand } from '../../command-line/command-io.ts';
import { newUsage } from './new-usage.ts';
import { projectFiles } from './project-files.ts';
import { readNewWords } from './read-new-words.ts';
import { writeProject } from './write-project.ts';

/** `npm run hub -- subgraph new DIR`. Ends with 0, written or explained, or 2, nothing was written. */
export const runNew: RunCommand = async (words, io) => {
  const wish = readNewWords(words, committedAreas());
  if (!wish) {
    io.out.write(newUsage);
    return 0;
  }
  const { unit, domain, folder } = wish;
  const files = await projectFiles({ provinceId: unit.id, nameVi: unit.nameVi, domain });
  await writeProject(io.pathOf(folder), files);
  io.out.write(
    `Đã viết ${files.size} tệp vào ${folder}. Tiếp theo:\n` +
      `Wrote ${files.size} files into ${folder}. What comes next:\n\n` +
      `  cd ${folder} && npm install\n` +
      `  npm test         kiểm thử · its tests\n` +
      `  npm run kit      hỏi nó như hub hỏi · asks it as the hub does\n` +
      `  npm start        http://127.0.0.1:4101/graphql\n\n` +
      `README.md nói phần còn lại · tells the rest.\n`,
  );
  if (unit.validTo !== null)
    io.err.write(
      `Đơn vị ${unit.id} hết hiệu lực ngày ${unit.validTo}: subgraph này chỉ nói về quá khứ của đơn vị đó; đơn vị hiện nay: ${unit.successors.join(', ')}.\n` +
        `${unit.id} ended on ${unit.validTo}: this subgraph speaks of the past of that unit only; that of today is ${unit.successors.join(', ')}.\n`,
    );
  return 0;
};
