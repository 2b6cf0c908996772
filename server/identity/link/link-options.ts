import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { badInput } from '@/lib/errors'
import { type ColumnKind, columnKinds } from '@/model/identity/match/feature'
import type { Subject } from '@/model/identity/match/plan'
import type { Said } from './guess-columns'

export type LinkOptions = {
  records: string
  truth?: string
  /** Folder for clusters.csv and pairs.csv. */
  out?: string
  threads: number
  said: Said
  /** The source holds each customer once at most, so that no cluster has two records of it. */
  once: boolean
}

export const linkUsage = `Usage: npm run link -- <records.csv[.gz]> [options]
  --truth <pairs.csv[.gz]>  true pairs, two columns of ids: prints precision, recall and F1
  --out <folder>            where clusters.csv and pairs.csv go
  --columns a=kind,b=kind   what columns hold, where the guess is wrong; kinds: ${columnKinds.join(', ')}
  --subject person|organisation|mixed
  --id <column>             the column that names a record; "id" unless said
  --source <column>         the column that names where a record came from
  --once                    a source holds each customer once at most
  --threads <n>             worker threads; 0 does all in one`

const subjects: readonly Subject[] = ['person', 'organisation', 'mixed']

/** Reads the command line. Throws a sentence on what it does not understand; null where help is wanted. */
export function linkOptions(args: string[]): LinkOptions | null {
  const { values, positionals } = parse(args)
  const [records, ...more] = positionals
  if (values.help || records === undefined) return null
  if (more.length) throw badInput(`One file at a time; what is ${more[0]}?`)
  const threads = values.threads ?? String(Math.min(4, availableParallelism()))
  if (!/^\d{1,2}$/.test(threads)) throw badInput(`--threads takes a whole number, not ${threads}.`)
  const subject = subjects.find((one) => one === values.subject)
  if (values.subject !== undefined && subject === undefined)
    throw badInput(`--subject is one of ${subjects.join(', ')}.`)
  if (values.once && values.source === undefined) throw badInput('--once needs --source.')
  return {
    records,
    threads: Number(threads),
    once: values.once ?? false,
    said: {
      kinds: kindsSaid(values.columns ?? ''),
      ...(values.id === undefined ? {} : { id: values.id }),
      ...(values.source === undefined ? {} : { source: values.source }),
      ...(subject === undefined ? {} : { subject }),
    },
    ...(values.truth === undefined ? {} : { truth: values.truth }),
    ...(values.out === undefined ? {} : { out: values.out }),
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  const yes = { type: 'boolean' } as const
  const options = {
    truth: text,
    out: text,
    columns: text,
    subject: text,
    id: text,
    source: text,
    threads: text,
    once: yes,
    help: yes,
  }
  try {
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    throw badInput(error instanceof Error ? error.message : String(error))
  }
}

function kindsSaid(text: string): Record<string, ColumnKind> {
  const said: Record<string, ColumnKind> = {}
  for (const part of text.split(',').filter((one) => one.trim() !== '')) {
    const at = part.lastIndexOf('=')
    const kind = columnKinds.find((one) => one === part.slice(at + 1).trim())
    if (at < 1 || !kind) throw badInput(`--columns takes name=kind; ${part} is not. Kinds: ${columnKinds.join(', ')}.`)
    said[part.slice(0, at).trim()] = kind
  }
  return said
}
