// Who may import whom, as data: the first row whose pattern fits a file decides for it.

export type Row = {
  /** The files that this row is about. */
  at: RegExp;
  /** Files of this repository that may be imported. */
  files: RegExp[];
  /** Files of which only the types may be imported. */
  types?: RegExp[];
  /** Packages and Node modules that may be imported, by the name without a path inside them. */
  packages: RegExp[];
};

const anything = [/./];
const anyNode = /^node:/;
const contract = /^contract\//;
const hallRules = /^server\/hall\//;
/** The one writer and what it is made of. */
const liveHall = /^server\/(live-hall|journal|batch|book|draft|answer-book|hall-clock|chain)\.ts$/;
const ui = /^ui\//;
const reactPackages = [/^react$/, /^react-dom$/, /^i18next$/, /^react-i18next$/, /^react-aria-components$/];

export const importTable: Row[] = [
  { at: contract, files: [contract], packages: [/^zod$/] },

  // The rules of long stories know no hall; the hall's rules use them.
  { at: hallRules, files: [hallRules, /^server\/matters\//, contract], packages: [/^node:assert$/] },
  { at: /^server\/matters\//, files: [/^server\/matters\//, contract], packages: [/^node:assert$/] },
  {
    at: liveHall,
    files: [hallRules, contract, liveHall],
    packages: [anyNode],
  },
  {
    at: /^server\/database\//,
    files: [/^server\/database\//, /^server\/(journal|chain)\.ts$/, contract],
    types: [hallRules, /^server\/(live-hall|accounts)\.ts$/],
    packages: [anyNode, /^@mikro-orm\//, /^pg$/, /^@node-rs\/argon2$/],
  },
  {
    at: /^server\/web\//,
    files: [/^server\/web\//, /^server\/hall\/(views\/|authority\.ts$)/, contract],
    types: [hallRules, /^server\/(live-hall|surroundings|config|accounts|presence)\.ts$/],
    packages: [
      anyNode,
      /^(express|express-rate-limit|helmet|socket\.io|pino|pino-http|prom-client)$/,
      /^(zod|zod-openapi|swagger-ui-dist|qrcode|@node-rs\/argon2)$/,
    ],
  },
  {
    at: /^server\/followers\//,
    files: [/^server\/(followers|hall|matters)\//, /^server\/journal\.ts$/, contract],
    types: [/^server\/(live-hall|database\/stores)\.ts$/],
    packages: [anyNode],
  },
  // The one place that names database, clock and port at once; not even it reaches behind database/.
  { at: /^server\/main\.ts$/, files: [/^server\//, contract], packages: [/^(?!@mikro-orm\/|pg$)/] },
  {
    at: /^server\//,
    files: [/^server\/(?!database\/|web\/|main\.ts$)/, contract],
    types: [/^server\/(database|web)\//],
    packages: [anyNode, /^(zod|pino)$/],
  },

  {
    at: ui,
    files: [ui, contract],
    packages: [...reactPackages, /^socket\.io-client$/, /^qrcode$/, /^@fontsource-variable\/noto-sans-sc$/],
  },
  { at: /^display\//, files: [/^display\//, ui, contract], packages: [...reactPackages, /^qrcode$/] },
  { at: /^counter\//, files: [/^counter\//, ui, contract], packages: [...reactPackages, /^antd$/] },
  { at: /^ticketing\//, files: [/^ticketing\//, ui, contract], packages: [...reactPackages, /^qrcode$/] },

  { at: /^hardware\/cables\//, files: [/^hardware\/cables\//], packages: [anyNode] },
  // Agents and simulators stand outside: they join codecs with cables.
  {
    at: /^hardware\/([^/]+|.*\/virtual-[^/]+)$/,
    files: [/^hardware\//, contract],
    packages: [anyNode, /^(socket\.io-client|pino|zod|iconv-lite|qrcode)$/],
  },
  {
    at: /^hardware\//,
    files: [/^hardware\/(?!cables\/)[^/]+\//],
    packages: [/^node:(buffer|crypto|zlib|assert)$/, /^(iconv-lite|node-thermal-printer|qrcode)$/],
  },

  { at: /^scripts\//, files: anything, packages: anything },
  { at: /^tests\//, files: anything, packages: anything },
  { at: /^vite(st)?\.config\.ts$/, files: [], packages: anything },
];

/** Folder names that say nothing about what lies inside. */
export const emptyFolderNames = /^(utils?|helpers?|common|shared|core|lib|libs|services?|misc)$/;

export const longestFile = 350;

/** Texts and tables grow with the hall, not with anybody's carelessness. */
export const mayBeLong = /(^|\/)(words|generated|data)\//;
