import type { Role } from './roles'

/** The people of the demo company, one for each role, and a second steward: some merges need two. They exist in the demo only. */
export const demoPeople = [
  {
    role: 'success',
    name: 'Tomas Verhey',
    email: 'tomas.verhey@halden.example',
    password: 'halden-success',
    books: ['South'],
  },
  { role: 'steward', name: 'Ines Aldous', email: 'ines.aldous@halden.example', password: 'halden-steward', books: [] },
  { role: 'support', name: 'Priya Lund', email: 'priya.lund@halden.example', password: 'halden-support', books: [] },
  {
    role: 'analyst',
    name: 'Marek Oyelaran',
    email: 'marek.oyelaran@halden.example',
    password: 'halden-analyst',
    books: [],
  },
  {
    role: 'auditor',
    name: 'Ruth Ferreira',
    email: 'ruth.ferreira@halden.example',
    password: 'halden-auditor',
    books: [],
  },
  { role: 'admin', name: 'Jonas Okafor', email: 'jonas.okafor@halden.example', password: 'halden-admin', books: [] },
  {
    role: 'steward',
    name: 'Wim Harkema',
    email: 'wim.harkema@halden.example',
    password: 'halden-second',
    books: [],
  },
] as const satisfies readonly { role: Role; name: string; email: string; password: string; books: readonly string[] }[]
