import { getAvailableTranspilers } from 'dependency-cruiser';

// TypeScript 7 has no JavaScript API, so @swc/core reads the files. Without it every .ts file is skipped and all looks well.
if (!getAvailableTranspilers().some(({ name, available }) => name === 'swc' && available)) {
  throw new Error('dependency-cruiser cannot read TypeScript: @swc/core 1.x is not installed');
}

// Tests and their fixtures may reach for the real PostgreSQL and the other parts that they are run against.
const test = '[.](test|fixture)[.]ts$';

/** A rule that files under `from` import, of our own files, those under `allowed` only. */
const onlyFrom = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { ...from, pathNot: [test, ...(from.pathNot ? [from.pathNot] : [])] },
  to: { dependencyTypes: ['local'], pathNot: allowed },
});

export default {
  forbidden: [
    onlyFrom('schema-alone', 'schema imports schema only', { path: '^schema/' }, '^schema/'),
    onlyFrom('config-alone', 'config imports config only', { path: '^config/' }, '^config/'),
    onlyFrom('ledger', 'the ledger imports ledger and schema only', { path: '^services/ledger/' }, [
      '^services/ledger/',
      '^schema/',
    ]),
    onlyFrom('identity', 'identity imports identity, schema and config only', { path: '^identity/' }, [
      '^(identity|schema|config)/',
    ]),
    onlyFrom('kit', 'the kit imports kit, ledger, identity, schema and config only', { path: '^services/kit/' }, [
      '^services/(kit|ledger)/',
      '^(identity|schema|config)/',
    ]),
    onlyFrom(
      'service-apart',
      'a service imports itself, kit, ledger, identity, schema and config, never another service',
      { path: '^services/([^/]+)', pathNot: '^services/(kit|ledger)/' },
      ['^services/$1(/|$)', '^services/(kit|ledger)/', '^(identity|schema|config)/'],
    ),
    onlyFrom(
      'gateway',
      'the gateway imports gateway, identity, schema and config only',
      { path: '^gateway/', pathNot: '^gateway/(main[.]ts$|registry/)' },
      '^(gateway|identity|schema|config)/',
    ),
    onlyFrom(
      'registry',
      'the registry is a subgraph too, with tables beside the ledger’s: it also imports kit and ledger, but no service',
      { path: '^gateway/registry/' },
      ['^(gateway|identity|schema|config)/', '^services/(kit|ledger)/'],
    ),
    onlyFrom(
      'gateway-main',
      'a gateway’s process is put together in its main: it also opens the lease under which answers are kept, which the ' +
        'engine and its HTTP part know as a port only',
      { path: '^gateway/main[.]ts$' },
      ['^(gateway|identity|schema|config)/', '^services/ledger/versions/open-data-versions[.]ts$'],
    ),
    onlyFrom(
      'example-alone',
      'an example is a project of its own, as a province would have it: it imports itself only',
      { path: '^examples/([^/]+)/' },
      '^examples/$1/',
    ),
    {
      name: 'hub-on-top',
      comment: 'the hub is put together from the rest, so only hub, tests and bench may import it',
      severity: 'error',
      from: { pathNot: ['^(hub|tests|bench)/', test] },
      to: { path: '^hub/' },
    },
    {
      name: 'no-circle',
      comment: 'modules that need each other cannot load in a known order; circles of types alone are harmless',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'found',
      comment: 'an import that leads nowhere would escape every rule above',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // swc reports type-only imports by itself; tsPreCompilationDeps would only ask for TypeScript 6.
    parser: 'swc',
    exclude: { path: '(^|/)dist/|^([.]data|data|docs|bench/peers)/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
