import type { RecallTask } from '@/server/recall/list-recalls'

const deeds: Readonly<Record<string, (who: string, label: string) => string>> = {
  view: (who, label) => `${who} opened it: ${label.replaceAll('-', ' ')}`,
  export: (who, label) => `${who} exported it: ${label}`,
  context: (who, label) => `${who} was given it as context: ${label}`,
}

/** A use of a customer as a sentence. */
export function sayUse({ kind, by, label }: Pick<RecallTask, 'kind' | 'by' | 'label'>): string {
  if (kind === 'message' && /^[0-9a-f-]{36}$/.test(label))
    return `A system was told of the merge: token ${label.slice(0, 8)}`
  const who = by ?? 'A system'
  const say = deeds[kind]
  return say ? say(who, label) : `${who} received it: ${label}`
}
