import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { VersionSet } from '../../ledger/versions/known-versions.ts';

const entityTag = (label: VersionSet): string =>
  `W/"${Object.entries(label)
    .map(([domain, version]) => `${domain}=${version}`)
    .join()}"`;

/**
 * Every answer says which data it was read from: in `extensions`, and as a weak `ETag`, weak because it names the data
 * and not the bytes. Taken before the reads begin, so that an answer is never older than its label.
 */
export const labelAnswers = <Context extends BaseContext>(label: () => VersionSet): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => {
    const dataVersions = label();
    return {
      willSendResponse: async ({ response: { body, http } }) => {
        if (body.kind !== 'single' || body.singleResult.data === undefined) return;
        body.singleResult.extensions = { ...body.singleResult.extensions, dataVersions };
        http.headers.set('etag', entityTag(dataVersions));
      },
    };
  },
});
