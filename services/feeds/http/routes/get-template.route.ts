import type { FastifyInstance } from 'fastify';
import type { Door, FileFormat } from '../../submission.ts';
import { readTemplate } from '../../template/template.ts';
import { attachment } from '../answer/file-name.ts';
import { readTemplateWish } from '../template/read-template-wish.ts';
import { templateName, templateTag, typeOfTemplate, writeTemplate } from '../template/template-file.ts';

const formats: readonly FileFormat[] = ['xlsx', 'csv', 'json'];

/**
 * `GET /feeds/template.xlsx?province=&domain=&period=`, and `.csv` and `.json`: what to fill in, with the last figures
 * beside. For everybody: those figures are public.
 */
export function serveTemplates(app: FastifyInstance, door: Door): void {
  for (const format of formats)
    app.get(`/feeds/template.${format}`, async (request, reply) => {
      const wish = readTemplateWish(request.query, door.areas);
      const template = await readTemplate(door, wish);
      if (!template) throw new Error(`the unit ${wish.provinceId} has no template`);
      const tag = templateTag(template, format);
      reply.header('cache-control', 'public, no-cache').header('etag', tag).header('x-content-type-options', 'nosniff');
      if (request.headers['if-none-match']?.includes(tag)) return await reply.code(304).send();
      reply.header('content-disposition', attachment(templateName(template, format)));
      return await reply.type(typeOfTemplate[format]).send(await writeTemplate(template, format));
    });
}
