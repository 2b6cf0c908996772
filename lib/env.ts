import { z } from 'zod'

const flag = z.enum(['0', '1']).default('0')

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  KITH_SECRET: z.string().min(32),
  KITH_DATA_DIR: z.string().default('.kith/data'),
  KITH_DEMO: flag,
  NEXTAUTH_URL: z.url().optional(),
  KITH_OIDC_ISSUER: z.url().optional(),
  KITH_OIDC_CLIENT_ID: z.string().optional(),
  KITH_OIDC_CLIENT_SECRET: z.string().optional(),
  PORT: z.coerce.number().int().default(3000),
  HOSTNAME: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** Names of every environment variable Kith reads; `.env.example` lists the same ones. */
export const envNames = Object.keys(schema.shape)

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** The environment, checked once. Throws a sentence naming what is missing or wrong. */
export function env(): Env {
  if (parsed) return parsed
  const given = Object.fromEntries(envNames.map((name) => [name, process.env[name] || undefined]))
  const result = schema.safeParse(given)
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Error(`Kith cannot start, its environment is incomplete. ${wrong}`)
  }
  parsed = result.data
  return parsed
}
