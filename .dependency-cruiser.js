// Who may import whom (docs/architecture.md). `path` and `pathNot` are regular expressions on paths from the root. Most rules are
// about values: a type-only import disappears in the build. scripts/import-rules.test.ts sees each rule fail once.
const TESTS = '\\.test\\.tsx?$';
const valuesOf = (path, pathNot) => ({ path, ...(pathNot ? { pathNot } : {}), dependencyTypesNot: ['type-only'] });
const frameworks =
  '(^|/)node_modules/(next|next-auth|react|react-dom|react-hook-form|styled-components|swr|@bigcommerce)/';

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-missing',
      comment: 'An import that resolves to nothing, or to a package that package.json does not name.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-tools-in-the-app',
      comment: 'Production installs without devDependencies.',
      severity: 'error',
      from: {
        path: '^(app|components|lib|[^/]+\\.ts)',
        pathNot: [TESTS, '^(vitest|playwright)\\.config\\.ts$', '^prisma\\.config\\.ts$'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-is-thin',
      comment: 'Pages, actions and routes call verbs; clients, database and queue are behind them.',
      severity: 'error',
      from: { path: '^app/', pathNot: TESTS },
      to: valuesOf('^lib/(bigcommerce|shippo|database|jobs|generated)/'),
    },
    {
      name: 'app-is-on-top',
      comment: 'Nothing but Next imports the app folder.',
      severity: 'error',
      from: { path: '^(components|lib|proxy|instrumentation|scripts|e2e|bench|faults|simulator)', pathNot: TESTS },
      to: { path: '^app/' },
    },
    {
      name: 'components-show',
      comment: 'Props in, callbacks out: of lib, values only from definitions and format.',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: valuesOf('^(lib|prisma|proxy|instrumentation)', '^lib/(definitions|format)/'),
    },
    {
      name: 'lib-draws-nothing',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^components/' },
    },
    {
      name: 'browser-safe',
      comment: 'Definitions and formats run in the browser: no Node, no server code.',
      severity: 'error',
      from: { path: '^lib/(definitions|format)/', pathNot: TESTS },
      to: valuesOf('^lib/|(^|/)node_modules/', [
        '^lib/(definitions|format)/',
        '(^|/)node_modules/(zod|postcode-validator|lossless-json)/',
      ]),
    },
    {
      name: 'browser-safe-without-node',
      severity: 'error',
      from: { path: '^(components|lib/(definitions|format))/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'clients-are-leaves',
      comment:
        'BigCommerce and Shippo are spoken to with what comes in as an argument; definitions and formats are data.',
      severity: 'error',
      from: { path: '^lib/(bigcommerce|shippo)/', pathNot: TESTS },
      to: valuesOf('^lib/', ['^lib/(errors|env|log|secrets|http)\\.ts$', '^lib/(definitions|format)/', '^lib/$1/']),
    },
    {
      name: 'database-knows-no-verbs',
      severity: 'error',
      from: { path: '^lib/database/', pathNot: TESTS },
      to: { path: '^lib/', pathNot: '^lib/(database/|generated/|(env|log|errors)\\.ts$)' },
    },
    {
      name: 'queue-knows-no-verbs',
      comment: 'The queue knows that jobs exist, not what they do.',
      severity: 'error',
      from: { path: '^lib/jobs/', pathNot: TESTS },
      to: { path: '^lib/', pathNot: '^lib/(jobs/|database/|generated/|(env|log|errors)\\.ts$)' },
    },
    {
      name: 'foundations-are-leaves',
      comment: 'What everything stands on stands on nothing but itself.',
      severity: 'error',
      from: { path: '^lib/(env|errors|log|secrets)\\.ts$' },
      to: { path: '^lib/', pathNot: '^lib/(env|errors|log|secrets)\\.ts$' },
    },
    {
      name: 'generated-client-stays-in-lib',
      severity: 'error',
      from: { pathNot: '^lib/' },
      to: { path: '^lib/generated/' },
    },
    {
      name: 'few-know-next',
      comment: 'Verbs run in jobs and on other servers too.',
      severity: 'error',
      from: {
        path: '^lib/',
        pathNot: [
          TESTS,
          '^lib/stores/(session|require-member)\\.ts$',
          '^lib/(form-action|api-route)\\.ts$',
          '^lib/rest/rest-route\\.ts$',
        ],
      },
      to: { path: frameworks },
    },
    {
      name: 'verbs-know-no-edge',
      comment: 'Sessions, forms and routes call verbs, never the other way round.',
      severity: 'error',
      from: { path: '^lib/[^/]+/', pathNot: TESTS },
      to: valuesOf('^lib/(form-action|api-route|load-page|store-request|start-up|all-jobs)\\.ts$'),
    },
    {
      name: 'verbs-know-no-session',
      comment: 'A verb is told who acts; only what answers a request asks for its session. Types are free.',
      severity: 'error',
      from: {
        path: '^lib/',
        pathNot: [TESTS, '^lib/stores/(session|require-member)\\.ts$', '^lib/(form-action|api-route)\\.ts$'],
      },
      to: valuesOf('^lib/stores/(session|require-member)\\.ts$'),
    },
    {
      name: 'verbs-know-no-rest',
      comment:
        'The REST API calls verbs; who asked, and in which words it is answered, is its own. Pages may read its records.',
      severity: 'error',
      from: { path: '^lib/', pathNot: [TESTS, '^lib/rest/'] },
      to: { path: '^lib/rest/' },
    },
    {
      name: 'rest-is-for-requests',
      comment:
        'A page of a store has sessions and server actions; of the API it shows what was asked, and the reference.',
      severity: 'error',
      from: { path: '^app/', pathNot: [TESTS, '^app/v1/'] },
      to: valuesOf('^lib/rest/', '^lib/rest/(list-api-requests|find-api-request|api-request-row)\\.ts$'),
    },
    {
      name: 'idempotency-knows-no-verbs',
      comment: 'It carries out once whatever it is given.',
      severity: 'error',
      from: { path: '^lib/idempotency/', pathNot: TESTS },
      to: valuesOf('^lib/', '^lib/(idempotency/|database/|(log|errors|new-id)\\.ts$)'),
    },
    {
      name: 'activity-has-few-doors',
      comment: 'Its rows are its own; verbs write, list and undo them through these.',
      severity: 'error',
      from: { path: '^lib/', pathNot: [TESTS, '^lib/activity/'] },
      to: valuesOf('^lib/activity/', '^lib/activity/(record-activity|list-activity|claim-undo|was-recreated)\\.ts$'),
    },
    {
      name: 'handlers-are-registered-in-one-place',
      comment: 'Only a starting process knows every job.',
      severity: 'error',
      from: {
        pathNot: [
          '^lib/start-up\\.ts$',
          '^instrumentation-node\\.ts$',
          '^(scripts/worker|faults/app-process)\\.ts$',
          TESTS,
        ],
      },
      to: { path: '^lib/(all-jobs|start-up)\\.ts$' },
    },
    {
      name: 'simulator-knows-nothing-of-ours',
      comment: 'Or the two could share a mistake. Types count too.',
      severity: 'error',
      from: { path: '^simulator/' },
      to: { path: '^(app|components|lib|tests|e2e|bench|faults|scripts|prisma|package\\.json|[^/]+\\.ts$)' },
    },
    {
      name: 'nobody-knows-the-simulator',
      comment: 'It is spoken to over HTTP.',
      severity: 'error',
      from: { pathNot: '^simulator/' },
      to: { path: '^simulator/' },
    },
    {
      name: 'journeys-and-measures-speak-http',
      comment: 'They start processes and talk to them; of the app they know only the definitions, which are data.',
      severity: 'error',
      from: { path: '^(e2e|bench)/' },
      to: { path: '^(app|components|lib|prisma)/', pathNot: '^lib/definitions/' },
    },
    {
      name: 'faults-play-people',
      comment: 'The harness counts in the simulator. Only the process that it kills is the app itself.',
      severity: 'error',
      from: { path: '^faults/', pathNot: '^faults/app-process\\.ts$' },
      to: { path: '^(app|components|lib|prisma)/', pathNot: '^lib/definitions/' },
    },
    {
      name: 'scripts-start-processes',
      comment: 'Only the worker is the app itself; the schema engine opens the same embedded database.',
      severity: 'error',
      from: { path: '^scripts/', pathNot: [TESTS, '^scripts/worker\\.ts$'] },
      to: { path: '^lib/', pathNot: '^lib/database/(folder-lock|pglite-pool)\\.ts$' },
    },
    {
      name: 'no-test-code-in-the-app',
      severity: 'error',
      from: { path: '^(app|components|lib|proxy|instrumentation|simulator)', pathNot: TESTS },
      to: { path: ['^(tests|e2e|bench|faults|scripts)/', TESTS] },
    },
  ],
  options: {
    doNotFollow: { path: ['^node_modules', '^lib/generated'] },
    exclude: { path: '^(\\.next|\\.data|next-env\\.d\\.ts)' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

export default configuration;
