import { goldenGrains, type GoldenGrain } from '@/model/grains'
import { type SourceKey, sourceKeys } from '@/model/source-systems'

/** What the form holds; shares from 0 to 1. */
export type Choice = {
  grain: GoldenGrain
  band?: 'likely' | 'unsure' | 'different'
  from: number
  to: number
  systems: SourceKey[]
  target: number
  sureness: number
  allowed: number
  blind: boolean
  secondReviewer: boolean
}

const bands = ['likely', 'unsure', 'different'] as const

/** What an address asks for; what it does not say is as usual. */
export function readChoice(params: Readonly<Record<string, string | string[] | undefined>>): Choice {
  return {
    grain: goldenGrains.find((one) => one === params.grain) ?? 'person',
    band: bands.find((one) => one === (params.band ?? 'likely')),
    from: 0,
    to: 1,
    systems: [],
    target: 0.01,
    sureness: 0.95,
    allowed: 0,
    blind: true,
    secondReviewer: false,
  }
}

/** What the form's parts say. */
export function choiceOf(data: FormData): Choice {
  const text = (key: string) => String(data.get(key) ?? '')
  const share = (key: string, usual: number) => (text(key) === '' ? usual : Number(text(key)))
  return {
    grain: goldenGrains.find((one) => one === text('grain')) ?? 'person',
    band: bands.find((one) => one === text('band')),
    from: share('from', 0),
    to: share('to', 1),
    systems: sourceKeys.filter((key) => data.getAll('systems').includes(key)),
    target: share('target', 0.01),
    sureness: share('sureness', 0.95),
    allowed: share('allowed', 0),
    blind: data.get('blind') === 'on',
    secondReviewer: data.get('second') === 'on',
  }
}
