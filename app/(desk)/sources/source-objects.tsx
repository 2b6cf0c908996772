import { FaceEmpty } from '@/components/ui/face-empty'
import { TextLink } from '@/components/ui/text-link'
import type { SourceSummary } from '@/server/ingest/list-sources'
import { SourceTable } from './source-table'

/** What one system sends, and in a line beneath what it could send too. */
export function SourceObjects({ name, objects, now }: { name: string; objects: SourceSummary[]; now: Date }) {
  const active = objects.filter((one) => one.lastRun)
  const others = objects.filter((one) => !one.lastRun)
  return (
    <>
      {active.length > 0 ? (
        <SourceTable caption={`What ${name} sends`} objects={active} now={now} />
      ) : (
        <FaceEmpty title="Nothing has arrived yet">Import a file of one of the kinds below.</FaceEmpty>
      )}
      {others.length > 0 ? (
        <p className="flex flex-wrap gap-x-3 pt-2 text-2 text-ink-3">
          <span>Also understood:</span>
          {others.map((one) => (
            <TextLink key={one.object} className="leading-6" href={`/sources/${one.source}/${one.object}`}>
              {one.label}
            </TextLink>
          ))}
        </p>
      ) : null}
    </>
  )
}
